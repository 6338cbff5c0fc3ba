import { describe, expect, test } from 'vitest'
import { sensitivityOf } from '../../../src/ingest/scrub/key-sensitivity.ts'

const keys = {
  credential: [
    ...['password', 'Passwd', 'user_password', 'newPassword', 'passphrase', 'mysql_pwd', 'DB_PASS', 'secret'],
    ...[
      'clientSecret',
      'api_key',
      'apikey',
      'apiKey',
      'X-Api-Key',
      'privatekey',
      'private_key',
      'AWS_SECRET_ACCESS_KEY',
    ],
    ...['pin', 'cardPin', 'cvv', 'ssn', 'otp', 'creditCard', 'card_number', 'user[password]', 'user%5Bpassword%5D'],
  ],
  guarded: [
    ...['auth', 'oauth', 'X-Sentry-Auth', 'Authorization', 'Proxy-Authorization', 'authentication', 'credentials'],
    ...[
      'token',
      'accessToken',
      'refresh_token',
      'authenticity_token',
      'session',
      'sessionid',
      'PHPSESSID',
      'connect.sid',
    ],
    ...[
      'csrf',
      'csrfmiddlewaretoken',
      'X-CSRFToken',
      'XSRF-TOKEN',
      'Cookie',
      'Set-Cookie',
      'jwt',
      'bearer',
      'HTTP_COOKIE',
    ],
  ],
  address: ['REMOTE_ADDR', 'remoteAddr', 'ip_address'],
  none: [
    ...['author', 'authority', 'authenticated', 'unauthorized', 'authenticator', 'tokenizer', 'tokenize', 'secretary'],
    ...['cookiecutter', 'bypass', 'compass', 'spinner', 'shopping', 'key', 'monkey', 'public_key', 'PublicKeyToken'],
    ...[
      'session_seconds',
      'sessionDuration',
      'token_type',
      'tokenCount',
      'password_length',
      'auth_method',
      'csrf_enabled',
    ],
    ...['user', 'email', 'inside', '__proto__', '', 'ключ'],
  ],
} as const

describe.each(Object.entries(keys))('%s', (sensitivity, examples) => {
  test.each([...examples])('%s', (key) => expect(sensitivityOf(key)).toBe(sensitivity))
})
