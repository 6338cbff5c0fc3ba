import { expect, test } from 'vitest'
import { worstRelease } from '../../src/stability/worst-release.ts'

type Volumes = Record<string, [sessions: number, crashed: number]>
const worstOf = (volumes: Volumes) =>
  worstRelease(Object.entries(volumes).map(([version, [sessions, crashed]]) => ({ version, sessions, crashed })))

test.each<[string, Volumes, string | null]>([
  ['not the one with the most traffic', { 'old@1': [110_000, 220], 'new@2': [650, 150] }, 'new@2'],
  [
    'of several the one with the most crashes that need not be',
    { 'old@1': [100_000, 100], 'rare@2': [300, 60], 'common@3': [20_000, 400] },
    'common@3',
  ],
  ['none where all crash alike', { 'old@1': [100_000, 1_000], 'new@2': [1_000, 11] }, null],
  ['none of too few sessions', { 'old@1': [100_000, 100], 'new@2': [199, 199] }, null],
  ['none beside too few others', { 'old@1': [199, 0], 'new@2': [10_000, 500] }, null],
  ['none alone', { 'only@1': [10_000, 5_000] }, null],
  ['none without crashes', { 'old@1': [1_000, 0], 'new@2': [1_000, 0] }, null],
  ['none where all crash', { 'old@1': [1_000, 1_000], 'new@2': [1_000, 1_000] }, null],
  ['none without sessions', {}, null],
  ['none that is not told apart from others', { 'old@1': [100_000, 100], '(other)': [1_000, 500] }, null],
  ['the worse of two', { 'old@1': [1_000, 2], 'new@2': [1_000, 20] }, 'new@2'],
  // Of 20 that are alike, one is bound to have p < 0.05.
  [
    'none that chance explains among many',
    {
      ...Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`r@${index}`, [1_000, 10]])),
      'unlucky@1': [1_000, 16],
    },
    null,
  ],
])('%s', (_what, volumes, release) => {
  expect(worstOf(volumes)?.version ?? null).toBe(release)
})

test('it comes with what the others did', () => {
  expect(worstOf({ 'old@1': [110_000, 220], 'new@2': [650, 150], 'a@3': [10, 1] })).toEqual({
    version: 'new@2',
    sessions: 650,
    crashed: 150,
    others: { sessions: 110_010, crashed: 221 },
  })
})
