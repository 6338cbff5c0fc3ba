import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

test.each([
  [
    { contexts: { app: { app_name: 'Shop', app_version: '2.1', app_build: 45 } }, release: 'x@9' },
    { name: 'Shop', version: '2.1', build: '45' },
  ],
  [{ release: 'shop@1.2.3+45' }, { name: 'shop', version: '1.2.3', build: '45' }],
  [
    { release: 'shop@1.2.3+45', dist: '7' },
    { version: '1.2.3', build: '7' },
  ],
  [{ release: 'v1.67.0' }, { name: null, version: 'v1.67.0' }],
  [
    { contexts: { flags: { values: [{ flag: 'a', result: true }, { flag: 'b', result: false }, null] } } },
    { activeFeatures: ['a'] },
  ],
  [
    { contexts: { features: { a: true, b: false } }, extra: { features: ['c', 'a', 4] }, tags: { features: 'd, e' } },
    { activeFeatures: ['c', 'a', 'd', 'e'] },
  ],
  [{ contexts: { performance: { fps: 41, launch: '2.5', slow: 'yes' } } }, { performance: { fps: 41, launch: 2.5 } }],
  [{ measurements: { lcp: { value: 900, unit: 'millisecond' }, odd: { value: null } } }, { performance: { lcp: 900 } }],
  [
    { contexts: { app: { app_memory: 210e6, frame_rate: 44, app_build: 3, app_id: 9 } } },
    { memory: 210e6, performance: { frame_rate: 44 } },
  ],
  [{ contexts: { database: { status: 'locked' } } }, { databaseState: 'locked' }],
  [{ contexts: { app: { databaseState: 'migrating' } } }, { databaseState: 'migrating' }],
  [{ tags: { database_state: 'ok' } }, { databaseState: 'ok' }],
])('%j', (event, expected) => expect(normalised(event).app).toMatchObject(expected))

test.each([
  {},
  { release: 'd0d3ffff630178c8f2836c2d2382dd534e9b47ac' },
  { contexts: { app: {}, flags: { values: null } } },
  { contexts: [] },
])('nothing is known from %j', (event) => expect(normalised(event)).toMatchObject({ app: null, notes: [] }))
