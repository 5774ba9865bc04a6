import { defineGate } from '../gate.ts'

/** The fake backend shows that the lane works, and nothing of the real one. */
export const hg05ProcessStarted = defineGate({
  id: 'HG05',
  name: 'process-started',
  summary: 'The real Case was started.',
  why: 'A fake run never counts, and neither does a configured endpoint that nothing was sent to.',
  hint: 'Run with the real backend; a fake run shows only that the lane works.',
  passes: 'The backend is {backend} and its process was started.',
  needs: 'report',
  looksBack: true,
  codes: {
    'other-backend': { status: 'fail', text: 'The backend is {value}, and not `{wanted}`.' },
    'other-engine': { status: 'fail', text: 'The engine is {value}, and not `{wanted}`.' },
    'not-started': { status: 'fail', text: 'Case was not started, and nothing in the run says what stopped it.', hint: 'Let the harness leave the marker of what stopped it, and see what it did last.' },
    stopped: { status: 'skip', text: 'Case was not started, for the reason that another gate gives.' },
  },
  check({ at, harness: { expect }, isStarted, report, show }, say, earlier) {
    if (!isStarted) {
      const stopped = ['HG03', 'HG04', 'HG08'].some((id) => earlier(id) === 'blocked')
      say(stopped ? 'stopped' : 'not-started', at('case_process_started'))
      return {}
    }
    const [backend, engine] = [report.text('backend'), report.text('engine')]
    if (backend !== expect.backend) say('other-backend', at('backend'), { value: show(backend), wanted: expect.backend })
    if (expect.engine !== null && engine !== expect.engine) say('other-engine', at('engine'), { value: show(engine), wanted: expect.engine })
    return { backend: show(backend) }
  },
})
