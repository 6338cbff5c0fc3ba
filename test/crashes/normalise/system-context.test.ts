import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const crumb = (category: string, message: string | null, data: unknown = null, type: string | null = null) => ({
  category,
  message,
  data,
  type,
})

const device = {
  model: 'iPhone12,1',
  family: 'iPhone',
  memory_size: 4e9,
  free_memory: '1000',
  battery_level: 81,
  online: true,
  connection_type: 'WiFi',
  free_storage: 5e9,
}
test('a phone', () => {
  expect(normalised({ contexts: { device, os: { name: 'iOS', version: '17.1' } } }).system).toEqual({
    deviceModel: 'iPhone12,1',
    deviceFamily: 'iPhone',
    osName: 'iOS',
    osVersion: '17.1',
    totalMemory: 4e9,
    freeMemory: 1000,
    batteryLevel: 0.81,
    network: 'wifi',
    freeDisk: 5e9,
  })
})

test.each([
  [100, 1],
  [1, 0.01],
  [0.5, 0.5],
  [0, 0],
  [-1, null],
  [250, null],
  ['[Filtered]', null],
])('battery %j is %j', (battery_level, expected) => {
  expect(normalised({ contexts: { device: { battery_level, family: 'f' } } }).system?.batteryLevel).toBe(expected)
})

const chrome = 'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AB1) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36'
const pixel = { deviceModel: 'Pixel 8', osName: 'Android', osVersion: '14' }
test.each([
  [{ contexts: { device: { online: false, connection_type: 'wifi' } } }, { network: 'offline' }],
  [{ contexts: { device: { connectionType: 'none' } } }, { network: 'offline' }],
  [{ contexts: { network: { effective_type: '4g' } } }, { network: '4g' }],
  [{ tags: { network_type: 'cellular' } }, { network: 'cellular' }],
  [
    {
      breadcrumbs: [
        crumb('network.event', null, { network_type: 'wifi' }),
        crumb('network.event', null, { action: 'NETWORK_LOST' }),
      ],
    },
    { network: 'offline' },
  ],
  [{ server_name: 'web-1' }, { deviceModel: 'web-1' }],
  [{ contexts: { client_os: { name: 'Windows', version: '11' } } }, { osName: 'Windows', osVersion: '11' }],
  [
    { contexts: { os: { raw_description: 'Linux 5.3.0-24-generic #1 SMP' } } },
    { osName: 'Linux', osVersion: '5.3.0-24-generic' },
  ],
  [{ platform: 'javascript', request: { headers: { 'User-Agent': chrome } } }, pixel],
  [{ platform: 'javascript', request: { headers: [['user-agent', chrome]] } }, pixel],
  [{ platform: 'javascript', request: { headers: { 'User-Agent': [chrome] } } }, pixel],
  [
    {
      platform: 'javascript',
      request: { headers: { 'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)' } },
    },
    { deviceModel: 'iPhone', osName: 'iOS', osVersion: '17.5' },
  ],
  [
    { platform: 'javascript', request: { headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64)' } } },
    { deviceModel: null, osName: 'Linux', osVersion: null },
  ],
])('%j', (event, expected) => expect(normalised(event).system).toMatchObject(expected))

test('nothing is known', () => {
  expect(
    normalised({
      platform: 'python',
      request: { headers: { 'User-Agent': chrome } },
      contexts: { device: { model: 'Unknown' } },
    }).system,
  ).toBeNull()
})

test('a size that is no number is told', () => {
  expect(normalised({ contexts: { device: { memory_size: 'much' } } })).toMatchObject({
    system: null,
    notes: ['memory_size was a string instead of a number and was left out.'],
  })
})
