import { expect, test } from 'vitest'
import { rewound } from '../../src/escalation/rewound.ts'

const at = (minutes: number) => new Date(Date.parse('2026-01-15T12:00:00Z') + minutes * 60_000)
const group = {
  openedAt: at(-60),
  closedAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  version: 2,
  toldVersion: 1,
  toldAt: at(-30),
  toldAlerts: [],
  step: 1,
  round: 0,
  nextStepAt: at(30),
  responseDueAt: at(15),
  lookedAt: at(0),
}

test('what was due so long after the group was looked at is due so long after now, where the clock was put back', () => {
  expect(rewound(group, at(5))).toEqual(group)
  expect(rewound(group, at(-1))).toEqual(group)
  expect(rewound({ ...group, toldAt: at(0) }, at(-600))).toMatchObject({
    openedAt: at(-600),
    toldAt: at(-600),
    nextStepAt: at(-570),
    responseDueAt: at(-585),
  })
  expect(rewound({ ...group, lookedAt: null, nextStepAt: null, toldAt: null }, at(-600))).toMatchObject({
    nextStepAt: null,
    toldAt: null,
  })
})
