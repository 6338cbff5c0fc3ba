import { expect, test } from 'vitest'
import { overlaid } from '../../src/metrics/definition.ts'

test.each([
  [{}, { unit: 'MB', target: 150, warning: 180, critical: 250 }],
  [{ unit: 'GB' }, { unit: 'GB', target: 0.15, warning: 0.18, critical: 0.25 }],
  [
    { unit: 'GB', warning: 0.2 },
    { unit: 'GB', target: 0.15, warning: 0.2, critical: 0.25 },
  ],
  [{ unit: 'ms' }, { unit: 'ms', target: null, warning: null, critical: null }],
])('a metric of the catalogue with %j defined is held against levels in its unit', (parts, expected) => {
  const { unit, target, warning, critical } = overlaid('app.memory.used', null, parts)
  expect({ unit, target, warning, critical }).toEqual(expected)
})
