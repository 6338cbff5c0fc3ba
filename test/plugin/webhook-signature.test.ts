import { isWebhookSecret, webhookHeaders } from 'evenkeel/plugin'
import { expect, test } from 'vitest'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const vector = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
const request = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1614265330_999), body: '{"test": 2432232314}' }

test('the headers are those of the vector in the specification’s libraries', () => {
  expect(webhookHeaders({ ...request, secrets: [secret] })).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': vector,
  })
})

test('there is a signature of each secret', () => {
  const other = `whsec_${Buffer.alloc(32, 'evenkeel').toString('base64')}`
  const { 'webhook-signature': signatures = '' } = webhookHeaders({ ...request, secrets: [other, secret] })
  expect(signatures).toMatch(/^v1,\S{44} v1,\S{44}$/)
  expect(signatures.split(' ')[1]).toBe(vector)
})

const ofBytes = (length: number) => `whsec_${Buffer.alloc(length, 0xfb).toString('base64')}`
test.each([
  [secret, true],
  [ofBytes(24), true],
  [ofBytes(64), true],
  [ofBytes(23), false],
  [ofBytes(65), false],
  [secret.slice('whsec_'.length), false],
  [`whsec_${Buffer.alloc(32, 0xfb).toString('base64url')}`, false],
  [ofBytes(32).slice(0, -1), false],
  [`whsec_${'%'.repeat(32)}`, false],
  ['whsec_====', false],
  ['', false],
])('%s is a secret: %s', (text, is) => {
  expect(isWebhookSecret(text)).toBe(is)
})
