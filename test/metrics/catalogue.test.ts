import { expect, test } from 'vitest'
import { defaultRules } from '../../plugins/threshold/default-rules.ts'
import { catalogue, catalogueEntry } from '../../src/metrics/catalogue.ts'
import { faultOfSeries } from '../../src/metrics/check-reading.ts'
import { definitionOf } from '../../src/metrics/definition.ts'
import { unitFactor } from '../../src/plugin/units.ts'

test('names are good and each is there once', () => {
  const names = catalogue.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => faultOfSeries({ name, labels: {} }) !== null)).toEqual([])
})

test('what the threshold detector watches is in it, in the same unit and direction', () => {
  for (const [name, rule] of Object.entries(defaultRules)) {
    const entry = catalogueEntry(name)
    expect(entry, name).toMatchObject({
      unit: rule.unit ?? null,
      direction: rule.above ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER',
    })
  }
})

test('levels lie in the order of the direction, targets on their good side', () => {
  for (const { name, direction, target, warning, critical } of catalogue) {
    const sign = direction === 'LOWER_IS_BETTER' ? 1 : -1
    const levels = [target, warning, critical].filter((level) => level !== null).map((level) => sign * level)
    expect(levels, name).toEqual(levels.toSorted((one, other) => one - other))
  }
})

test('the five playbooks are each the playbook of something', () => {
  expect(new Set(catalogue.map(({ playbook }) => playbook))).toEqual(
    new Set(['launch-time', 'crash-rate', 'memory-usage', 'retention', 'satisfaction', null]),
  )
})

test('what is defined lies over the catalogue, and what does not fit is as if it were not there', () => {
  const known = (definition: unknown) => ({ kind: 'GAUGE' as const, unit: 'By', definition })
  expect(definitionOf('app.memory.used', known({ target: 100, title: 'Memory' }))).toMatchObject({
    title: 'Memory',
    unit: 'MB',
    sampleUnit: 'By',
    factor: 1e-6,
    target: 100,
    warning: 180,
    builtIn: true,
  })
  expect(definitionOf('app.memory.used', known({ target: 'much' }))).toMatchObject({ target: 150 })
  expect(definitionOf('shop.orders', known(null))).toMatchObject({
    title: 'shop.orders',
    unit: 'By',
    direction: null,
    target: null,
    aggregate: 'AVG',
    builtIn: false,
  })
})

test.each([
  ['By', 'MB', 1e-6],
  ['MiBy', 'MB', 1.048576],
  ['ms', 's', 0.001],
  ['1', '%', 100],
  ['{frame}/s', 'fps', 1],
  ['EUR', 'EUR', 1],
  [null, 'MB', 1],
  ['s', null, 1],
  ['none', 'MB', 1],
  ['millisecond', 's', 0.001],
  ['s', 'MB', null],
  ['EUR', 'USD', null],
  ['constructor', 's', null],
] as const)('one %s is so many %s: %s', (from, to, factor) => {
  const found = unitFactor(from, to)
  if (factor === null) expect(found).toBeNull()
  else expect(found! / factor).toBeCloseTo(1, 12)
})
