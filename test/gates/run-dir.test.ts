import { expect, test } from 'vitest'
import { runDirIn } from '../../src/gates/run-dir.ts'

const outputs: Readonly<Record<string, readonly [output: string, folder: string | null]>> = {
  'all of the output': ['{\n  "status": "pass",\n  "run_dir": "a/b"\n}\n', 'a/b'],
  'a line of it': ['Starting.\n{"run_dir": "a/b"}\nDone.\n', 'a/b'],
  'the last of several lines': ['{"run_dir":"a"}\n{"step":"probe"}\n  {"run_dir":"b"}\n', 'b'],
  'no JSON': ['run_dir: a/b\n', null],
  'JSON that is cut off': ['{"run_dir":"a/b"', null],
  'no text': ['{"run_dir":["a/b"]}', null],
  'an empty text': ['{"run_dir":""}', null],
  'a member further in': ['{"run":{"run_dir":"a/b"}}', null],
  'what every object has': ['{"__proto__":{"run_dir":"a"}}', null],
  'a list': ['[{"run_dir":"a/b"}]', null],
  nothing: ['', null],
}

for (const [name, [output, folder]] of Object.entries(outputs)) {
  test(`takes from ${name} ${folder === null ? 'no' : 'the'} run directory`, () => expect(runDirIn(output)).toBe(folder))
}
