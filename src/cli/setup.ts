import { ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { bashCompletion } from './completion/bash.ts'
import { fishCompletion } from './completion/fish.ts'
import { zshCompletion } from './completion/zsh.ts'
import { init } from './init/init.ts'
import { manPage } from './man-page.ts'
import { createDocument } from './new/create.ts'
import type { Call } from './parse.ts'
import type { ExitCode, World } from './world.ts'

/** Runs one of the commands that set something up; `version` is that of the package. */
export async function setUp(call: Call, command: Safe, version: string, world: World, clears: Clears): Promise<ExitCode> {
  const own = ownText(version)
  switch (call.command) {
    case 'init':
      return await init(call, own, world, clears)
    case 'new issue':
      return await createDocument('issues', call, command, world, clears)
    case 'new prd':
      return await createDocument('prd', call, command, world, clears)
    case 'completion bash':
      world.output.out(bashCompletion())
      return 0
    case 'completion zsh':
      world.output.out(zshCompletion())
      return 0
    case 'completion fish':
      world.output.out(fishCompletion())
      return 0
    default:
      world.output.out(manPage(own))
      return 0
  }
}
