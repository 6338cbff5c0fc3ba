import { expect, test } from 'vitest'
import {
  acknowledge,
  comeBack,
  type Draft,
  nextLook,
  raiseSeverity,
  resolvesAt,
  runClocks,
  setQuiet,
  setSeverity,
  setStatus,
} from '../../src/incidents/draft.ts'
import { incidentSettings } from '../../src/incidents/incident-settings.ts'
import { dueBy, withPlaybook } from '../../src/incidents/targets.ts'
import type { IncidentStatus } from '../../src/storage/generated/enums.ts'

const start = Date.parse('2026-03-02T09:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const targets = incidentSettings.of(null)
const ann = (minutes: number) => ({ at: at(minutes), actor: 'Ann' })
const nobody = (minutes: number) => ({ at: at(minutes), actor: null })

function draftOf(incident: Partial<Draft['incident']> = {}): Draft {
  const severity = incident.severity ?? 'CRITICAL'
  return {
    entries: [],
    incident: {
      id: '019cae0e-0000-7000-8000-000000000000',
      projectId: 1,
      number: 1,
      title: 'It is slow',
      status: 'INVESTIGATING',
      severity,
      startedAt: at(-5),
      openedAt: at(0),
      openedBy: null,
      acknowledgedAt: null,
      resolvedAt: null,
      ...dueBy(severity, targets, at(0)),
      responseBreachedAt: null,
      resolveBreachedAt: null,
      dueAt: null,
      quietSince: null,
      roles: {},
      playbook: null,
      postMortem: {},
      ...incident,
    },
  }
}
const lines = ({ entries }: Draft) => entries.map(({ kind, actor, text }) => `${kind} ${actor ?? '-'} ${text}`)

test.each([
  ['CRITICAL', null, 15, 60],
  ['HIGH', null, 60, 240],
  ['MEDIUM', null, 240, null],
  ['LOW', null, 1_440, null],
  ['CRITICAL', 600, 10, 60],
] as const)('the targets of %s, with a playbook of %s s', (severity, playbook, response, resolve) => {
  const asked = withPlaybook(targets, playbook === null ? null : { responseSeconds: playbook })
  expect(dueBy(severity, asked, at(0))).toEqual({
    responseDueAt: at(response),
    resolveDueAt: resolve === null ? null : at(resolve),
  })
})

const statuses = ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const
test.each(statuses.flatMap((from) => statuses.map((to): [IncidentStatus, IncidentStatus] => [from, to])))(
  '%s may become %s',
  (from, to) => {
    const draft = draftOf({ status: from, resolvedAt: from === 'RESOLVED' ? at(1) : null, acknowledgedAt: at(1) })
    setStatus(draft, to, ann(2))
    expect(draft.incident.status).toBe(to)
    if (from === to) expect(draft.entries).toEqual([])
    else {
      expect(draft.incident.resolvedAt).toEqual(to === 'RESOLVED' ? at(2) : null)
      expect(draft.entries).toHaveLength(1)
      expect(draft.entries[0]!.text.startsWith('Opened again, ')).toBe(from === 'RESOLVED')
    }
  },
)

test('a clock that runs out is written down once', () => {
  const draft = draftOf()
  runClocks(draft, at(14))
  expect(draft.entries).toEqual([])
  runClocks(draft, at(15))
  runClocks(draft, at(16))
  expect(lines(draft)).toEqual(['BREACH - Nobody answered within 15 min.'])
  expect(draft.incident).toMatchObject({ responseBreachedAt: at(15), resolveBreachedAt: null })
  runClocks(draft, at(61))
  expect(lines(draft).slice(1)).toEqual(['BREACH - It was not resolved within 1 h.'])
})

test('an answer that comes too late was too late, whoever looks first', () => {
  const draft = draftOf()
  acknowledge(draft, ann(20))
  acknowledge(draft, ann(21))
  expect(lines(draft)).toEqual(['BREACH - Nobody answered within 15 min.', 'ACKNOWLEDGED Ann Acknowledged.'])
  expect(draft.incident).toMatchObject({ acknowledgedAt: at(20), responseBreachedAt: at(20) })
})

test('what a person says of the status is an answer, what Evenkeel says is none', () => {
  const byHand = draftOf()
  setStatus(byHand, 'IDENTIFIED', ann(3))
  expect(byHand.incident.acknowledgedAt).toEqual(at(3))
  const byItself = draftOf()
  setStatus(byItself, 'MONITORING', nobody(3), 'every alert is resolved.')
  expect(byItself.incident.acknowledgedAt).toBeNull()
  expect(lines(byItself)).toEqual(['STATUS - Investigating → Monitoring: every alert is resolved.'])
})

test('another severity changes the targets that are neither met nor missed', () => {
  const open = draftOf({ severity: 'LOW' })
  setSeverity(open, 'CRITICAL', targets, ann(1))
  expect(open.incident).toMatchObject({ responseDueAt: at(15), resolveDueAt: at(60) })
  const answered = draftOf({ severity: 'LOW', acknowledgedAt: at(1) })
  setSeverity(answered, 'CRITICAL', targets, ann(2))
  expect(answered.incident).toMatchObject({ responseDueAt: at(1_440), resolveDueAt: at(60) })
  raiseSeverity(answered, 'HIGH', targets, at(3))
  expect(answered.incident.severity).toBe('CRITICAL')
})

test.each([
  ['an open one: the first answer', {}, 1_800, at(15)],
  ['an answered one: its end', { acknowledgedAt: at(1) }, 1_800, at(60)],
  ['all clocks ran out', { responseBreachedAt: at(15), resolveBreachedAt: at(60) }, 1_800, null],
  ['quiet, by Evenkeel', { status: 'MONITORING', acknowledgedAt: at(1), quietSince: at(10) }, 1_800, at(40)],
  [
    'quiet, where nothing resolves by itself',
    { status: 'MONITORING', acknowledgedAt: at(1), quietSince: at(10) },
    null,
    at(60),
  ],
  [
    'quiet, opened by hand',
    { status: 'MONITORING', acknowledgedAt: at(1), quietSince: at(10), openedBy: 'Ann' },
    1_800,
    at(60),
  ],
  ['quiet, kept open by hand', { status: 'IDENTIFIED', acknowledgedAt: at(1), quietSince: at(10) }, 1_800, at(60)],
  ['over', { status: 'RESOLVED', resolvedAt: at(5) }, 1_800, null],
] as const)('when to look next: %s', (_, incident, after, expected) => {
  expect(nextLook(draftOf(incident), after)).toEqual(expected)
})

test('it is quiet while there are alerts and all of them are resolved', () => {
  const draft = draftOf({ status: 'MONITORING' })
  setQuiet(draft, [], at(1))
  expect(draft.incident.quietSince).toBeNull()
  setQuiet(draft, ['RESOLVED'], at(2))
  setQuiet(draft, ['RESOLVED', 'RESOLVED'], at(3))
  expect(resolvesAt(draft, 60)).toEqual(at(3))
  setQuiet(draft, ['RESOLVED', 'FIRING'], at(4))
  expect(draft.incident.quietSince).toBeNull()
})

test('what was opened or became quiet in a future that was put back is of now', () => {
  const draft = draftOf({ status: 'MONITORING', quietSince: at(8) })
  comeBack(draft, at(-60))
  expect(draft.incident).toMatchObject({
    startedAt: at(-60),
    openedAt: at(-60),
    quietSince: at(-60),
    responseDueAt: at(-45),
    resolveDueAt: at(0),
  })
  const usual = draftOf({ quietSince: at(8) })
  comeBack(usual, at(9))
  expect(usual).toEqual(draftOf({ quietSince: at(8) }))
})
