import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { RetryLater, Undeliverable } from 'evenkeel/plugin'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import email from '../../plugins/email/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { handMadeCall, memoryStore, notificationWith, register } from './hand-made-call.ts'
import { selfSigned, trust } from './receivers/certificate.ts'
import { openMailServer, refusal } from './receivers/mail-server.ts'

const certificate = selfSigned(['localhost', '127.0.0.1'])
const ofAnotherHost = selfSigned(['mail.example.org'])
trust(certificate)
trust(ofAnotherHost)

const knowsAda: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) => {
  if (username === 'ada' && password === 'correct horse') done(null, { user: username })
  else done(refusal(535, 'Invalid login.'))
}

const addresses = { from: 'Evenkeel <evenkeel@example.org>', to: ['ops@example.org', 'Ada Lovelace <ada@example.org>'] }
const plain = { host: '127.0.0.1', security: 'none', ...addresses }

describe('a mail', () => {
  test('says what is the matter in text and HTML', async () => {
    await using server = await openMailServer()
    const { notifier } = await register(email, { ...plain, port: server.port, replyTo: 'desk@example.org' })
    const receipt = await notifier.notify(notificationWith(), handMadeCall())
    const { mail, recipients, raw } = server.arrived[0]!
    expect(recipients).toEqual(['ops@example.org', 'ada@example.org'])
    expect(mail.subject).toBe('[CRITICAL] TimeoutError in checkout · Shop')
    expect(mail.from).toMatchObject({ name: 'Evenkeel', address: 'evenkeel@example.org' })
    expect(mail.to?.map(({ name, address }) => [name, address])).toEqual([
      ['', 'ops@example.org'],
      ['Ada Lovelace', 'ada@example.org'],
    ])
    expect(mail.replyTo?.[0]?.address).toBe('desk@example.org')
    expect(header(mail, 'auto-submitted')).toBe('auto-generated')
    expect(header(mail, 'x-auto-response-suppress')).toBe('All')
    expect(header(mail, 'importance')).toBe('High')
    expect(raw).not.toMatch(/^x-mailer:/im)
    expect(mail.text).toBe(`CRITICAL: TimeoutError in checkout

Payments wait for 30 seconds.
Then they fail.

Level: CRITICAL
Project: Shop
Environment: production
Release: 2.4.1
Time: 2026-03-01 12:34:56 UTC
People affected: 1,204

Open the issue:
https://evenkeel.example/issues/42?tab=1&sort=new
Runbook:
https://wiki.example/payments

-- 
This came because Evenkeel mails CRITICAL notifications to this address.
Who gets them is set in the configuration of Evenkeel: options “to” and “toByLevel” of its email plugin.
`)
    expect(mail.html).toContain('href="https://evenkeel.example/issues/42?tab=1&amp;sort=new"')
    expect(mail.html).toContain('Payments wait for 30 seconds.<br')
    expect(mail.html).toMatch(/<th scope="row"[^>]*>People affected<\/th><td[^>]*>1,204<\/td>/)
    expect(mail.html).toMatch(/display:none[^>]*>Payments wait for 30 seconds\. Then they fail\./)
    expect(mail.html).toContain('name="color-scheme"')
    expect(mail.html).not.toContain('fonts.googleapis.com')
    expect(receipt).toMatchObject({ id: mail.messageId })
  })

  test.each([
    ['TRIGGER', false, '[WARNING] Disk full · Shop'],
    ['ACKNOWLEDGE', false, '[ACKNOWLEDGED] Disk full · Shop'],
    ['RESOLVE', false, '[RESOLVED] Disk full · Shop'],
    ['TRIGGER', true, '[TEST] [WARNING] Disk full · Shop'],
  ] as const)('says in its subject where the matter stands: %s (test: %s)', async (action, isTest, subject) => {
    const { notifier } = await register(email, plain)
    const notification = notificationWith({ action, test: isTest, level: 'WARNING', title: 'Disk full' })
    const parts = await notifier.preview(notification, handMadeCall())
    expect(parts.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['subject', 'text/plain'],
      ['html', 'text/html'],
      ['text', 'text/plain'],
    ])
    expect(parts[0]!.body).toBe(subject)
  })

  test('is known by its work, and stands in one thread with the others on its matter', async () => {
    await using server = await openMailServer()
    const { notifier } = await register(email, { ...plain, port: server.port })
    await notifier.notify(notificationWith(), handMadeCall({ idempotencyKey: 'one' }))
    await notifier.notify(notificationWith(), handMadeCall({ idempotencyKey: 'one', attempt: 2 }))
    await notifier.notify(notificationWith({ action: 'RESOLVE' }), handMadeCall({ idempotencyKey: 'two' }))
    await notifier.notify(notificationWith({ subject: 'issue:43' }), handMadeCall({ idempotencyKey: 'three' }))
    const [first, repeat, resolved, other] = server.arrived.map(({ mail }) => mail)
    expect(first!.messageId).toMatch(/^<[\w.]+@example\.org>$/)
    expect(repeat!.messageId).toBe(first!.messageId)
    expect(resolved!.messageId).not.toBe(first!.messageId)
    expect(resolved!.references).toBe(first!.references)
    expect(resolved!.inReplyTo).toBe(first!.inReplyTo)
    expect(other!.references).not.toBe(first!.references)
  })

  test('goes to those who are listed for its level, or to nobody', async () => {
    await using server = await openMailServer()
    const toByLevel = { EMERGENCY: ['night@example.org'], INFO: [] }
    const { notifier } = await register(email, { ...plain, port: server.port, toByLevel })
    await notifier.notify(notificationWith({ level: 'EMERGENCY' }), handMadeCall())
    await notifier.notify(notificationWith({ level: 'WARNING' }), handMadeCall())
    const receipt = await notifier.notify(notificationWith({ level: 'INFO' }), handMadeCall())
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([
      ['night@example.org'],
      ['ops@example.org', 'ada@example.org'],
    ])
    expect(receipt).toEqual({ note: 'Nobody is to get INFO by mail.' })
  })

  test.each([
    ['grace@example.org', 'grace@example.org', 'Grace Hopper'],
    ['"G. H." <grace@example.org>', 'grace@example.org', 'G. H.'],
  ])('goes to the one contact it is for, at %s', async (address, mailbox, name) => {
    await using server = await openMailServer()
    const { notifier } = await register(email, { ...plain, port: server.port, toByLevel: { CRITICAL: [] } })
    const recipient = { name: 'Grace\r\nHopper', address }
    await notifier.notify(notificationWith({ recipient }), handMadeCall())
    const { mail, recipients } = server.arrived[0]!
    expect(recipients).toEqual([mailbox])
    expect(mail.to).toEqual([{ name, address: mailbox }])
    expect(mail.text).toContain('Who gets them is set in Evenkeel: the contacts,')
  })

  test.each([
    [null, /^(?!.*no mailbox)/],
    ['U024BE7LH', /^“U024BE7LH” is no mailbox, so it went to those of the configuration\. /],
    ['a@b.example, c@d.example', /^“a@b\.example, c@d\.example” is no mailbox/],
  ])('goes to those of the options where the contact has no mailbox: %s', async (address, note) => {
    await using server = await openMailServer()
    const { notifier } = await register(email, { ...plain, port: server.port })
    const receipt = await notifier.notify(notificationWith({ recipient: { name: 'Ada', address } }), handMadeCall())
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([['ops@example.org', 'ada@example.org']])
    expect(receipt).toMatchObject({ note: expect.stringMatching(note) })
  })
})

describe('what a notification brings along', () => {
  const hostile = `</mj-text></mjml><script>alert("1")</script> & 'quoted' {{x}} <!-- <mj-include path="/etc/passwd" />`

  test('is shown and not obeyed', async () => {
    const { notifier } = await register(email, plain)
    const [, html, text] = await notifier.preview(
      notificationWith({
        title: hostile.slice(0, 200),
        text: `${hostile}\n\n${hostile}`,
        project: { slug: 'shop', name: hostile },
        environment: hostile,
        release: hostile,
        links: [{ label: hostile, url: 'https://example.org/"><script>alert(2)</script>' }],
        facts: [{ label: hostile, value: hostile }],
      }),
      handMadeCall(),
    )
    expect(html!.body).not.toContain('<script')
    expect(html!.body).not.toContain('<mj-')
    expect(html!.body).toContain(
      '&lt;/mj-text&gt;&lt;/mjml&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;quoted',
    )
    expect(html!.body).toContain('href="https://example.org/&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;"')
    expect(text!.body).toContain(hostile)
  })

  test('cannot add headers or recipients', async () => {
    await using server = await openMailServer()
    const { notifier } = await register(email, { ...plain, port: server.port })
    const breaks = 'Down\r\nBcc: thief@example.org\r\n\r\n<b>body</b>\u2028Bcc: x@example.org\u0000'
    await notifier.notify(
      notificationWith({ title: breaks, subject: breaks, project: { slug: 'a', name: breaks } }),
      handMadeCall({ idempotencyKey: breaks }),
    )
    const { mail, raw, recipients } = server.arrived[0]!
    expect(recipients).toEqual(['ops@example.org', 'ada@example.org'])
    expect(mail.bcc ?? []).toEqual([])
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
    const line = 'Down Bcc: thief@example.org <b>body</b> Bcc: x@example.org'
    expect(mail.subject).toBe(`[CRITICAL] ${line} · ${line}`.replace(` · ${line}`, ` · ${line.slice(0, 80)}`))
  })

  test.each([
    ['emoji', '👩‍👩‍👧‍👦 Zahlung 💥 fehlgeschlagen'],
    ['right to left', 'فشل الدفع — שגיאה'],
    ['long words', `${'ß'.repeat(150)}`],
  ])('arrives as it was: %s', async (_, title) => {
    await using server = await openMailServer()
    const { notifier } = await register(email, { ...plain, port: server.port })
    await notifier.notify(notificationWith({ title, text: title }), handMadeCall())
    const { mail, raw } = server.arrived[0]!
    expect(mail.subject).toBe(`[CRITICAL] ${title} · Shop`)
    expect(mail.text).toContain(title)
    expect(mail.html).toContain(`<p dir="auto" style="margin:0 0 12px;">${title}</p>`)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  test('loses what hides or turns text around, and halves of characters', async () => {
    const { notifier } = await register(email, plain)
    const [subject] = await notifier.preview(
      notificationWith({ title: 'pay\u202egpj.exe\u2066 \ud83d done\u0007', project: null }),
      handMadeCall(),
    )
    expect(subject!.body).toBe('[CRITICAL] paygpj.exe \ufffd done')
  })

  test.each([
    ['lines', 'at pay (checkout.ts:12)\n'.repeat(5_000)],
    ['one word', 'x'.repeat(100_000)],
    ['families', '👩‍👩‍👧‍👦'.repeat(10_000)],
    ['ampersands', '&'.repeat(100_000)],
    ['gaps', `${'x'.repeat(7_500)}${' '.repeat(200_000)}x`],
  ])('is cut where it is huge: %s', async (_, text) => {
    const { notifier } = await register(email, plain)
    const facts = Array.from({ length: 200 }, (_, index) => ({ label: `fact ${index}`, value: '&'.repeat(5_000) }))
    const [, html, plainText] = await notifier.preview(notificationWith({ text, facts }), handMadeCall())
    const shown = plainText!.body.split('\n\nLevel:')[0]!.split('\n\n').slice(1).join('\n\n')
    expect(shown.length).toBeLessThanOrEqual(8_000)
    expect(shown.length).toBeGreaterThan(7_000)
    expect(shown.endsWith('…')).toBe(true)
    expect(text.startsWith(shown.slice(0, -1))).toBe(true)
    expect(shown.slice(0, -1)).toMatch(/(?:\)|x|👩‍👩‍👧‍👦|&)$/u)
    expect(plainText!.body).toContain('fact 29: ')
    expect(plainText!.body).not.toContain('fact 30: ')
    expect(Buffer.byteLength(html!.body)).toBeLessThanOrEqual(100_000)
    expect(html!.body).toContain('>fact 29</th>')
  })

  test.each([
    ['paragraphs', 'x\n\n'.repeat(5_000)],
    ['lines', 'x\n'.repeat(5_000)],
    ['quotes', '"'.repeat(10_000)],
    ['flames', '🔥'.repeat(10_000)],
  ])('is no longer in HTML than Gmail shows, whatever it is made of: %s', async (_, text) => {
    const { notifier } = await register(email, plain)
    const quotes = '"'.repeat(5_000)
    const links = Array.from({ length: 20 }, (_, index) => ({
      label: `${index} ${quotes}`,
      url: `https://example.org/${index}?${'&'.repeat(index === 1 ? 50_000 : 300)}`,
    }))
    const [, html] = await notifier.preview(
      notificationWith({
        text,
        links,
        title: quotes,
        project: { slug: 'shop', name: quotes },
        environment: quotes,
        release: quotes,
        facts: Array.from({ length: 40 }, (_, index) => ({ label: `${index} ${quotes}`, value: quotes })),
      }),
      handMadeCall(),
    )
    expect(Buffer.byteLength(html!.body)).toBeLessThanOrEqual(100_000)
    expect(html!.body).toContain('href="https://example.org/0?&amp;&amp;')
    expect(html!.body).not.toContain('href="https://example.org/1?')
    expect(html!.body).toContain('2026-03-01 12:34:56 UTC')
  })

  test('is whole in HTML where there is room', async () => {
    const { notifier } = await register(email, plain)
    const text = 'word '.repeat(1_599).trim()
    const facts = Array.from({ length: 30 }, (_, index) => ({ label: `fact ${index}`, value: 'x'.repeat(500) }))
    const [, html] = await notifier.preview(notificationWith({ text, facts }), handMadeCall())
    expect(html!.body).toContain(text)
    expect(html!.body.match(/x{500}/g)).toHaveLength(30)
  })
})

describe('the connection', () => {
  const secure = { secure: false, ...certificate, onAuth: knowsAda }

  test('is encrypted and logged in over with STARTTLS', async () => {
    await using server = await openMailServer(secure)
    const { notifier } = await register(email, {
      ...addresses,
      host: '127.0.0.1',
      port: server.port,
      user: 'ada',
      password: 'correct horse',
    })
    await notifier.notify(notificationWith(), handMadeCall())
    expect(server.arrived.map(({ secure, user }) => [secure, user])).toEqual([[true, 'ada']])
  })

  test('is encrypted from the first byte with TLS, for the name that was configured', async () => {
    await using server = await openMailServer({ ...certificate, secure: true })
    const { notifier } = await register(email, { ...addresses, host: 'localhost', security: 'tls', port: server.port })
    const asked: unknown[] = []
    const { connect } = handMadeCall()
    const call = handMadeCall({
      connect(destination) {
        asked.push(destination)
        return connect({ ...destination, host: '127.0.0.1' })
      },
    })
    await notifier.notify(notificationWith(), call)
    expect(asked).toEqual([{ host: 'localhost', port: server.port }])
    expect(server.arrived.map(({ secure }) => secure)).toEqual([true])
  })

  test.each([
    ['the server has no STARTTLS', { hideSTARTTLS: true, disabledCommands: ['STARTTLS' as const] }, {}, /STARTTLS/],
    ['its certificate is nobody’s', { ...selfSigned(['127.0.0.1']) }, {}, /self-signed/],
    ['its certificate is another host’s', { ...ofAnotherHost }, {}, /does not match certificate/],
    ['its certificate is nobody’s', { ...selfSigned(['127.0.0.1']), secure: true }, { security: 'tls' }, /self-signed/],
    ['its certificate is another host’s', { ...ofAnotherHost, secure: true }, { security: 'tls' }, /does not match/],
    ['the login is refused', { ...certificate, onAuth: knowsAda }, { user: 'eve', password: 'wrong' }, /535/],
  ])('carries no mail where %s; it is tried again', async (_, server, options, message) => {
    await using opened = await openMailServer(server)
    const { notifier } = await register(email, { ...addresses, host: '127.0.0.1', port: opened.port, ...options })
    const failure = await failureOf(notifier.notify(notificationWith(), handMadeCall()))
    expect(failure.message).toMatch(message)
    expect(failure).not.toBeInstanceOf(Undeliverable)
    expect(opened.arrived).toEqual([])
  })

  test.each([
    [{}, 587, 'starttls'],
    [{ security: 'tls' }, 465, 'tls'],
    [{ port: 465 }, 465, 'tls'],
    [{ port: 465, security: 'starttls' }, 465, 'starttls'],
    [{ security: 'none' }, 25, 'none'],
    [{ port: 2525 }, 2525, 'starttls'],
  ])('has the usual port and security: %j', async (options, port, security) => {
    const { notifier } = await register(email, { ...addresses, host: '127.0.0.1', ...options })
    const server = await beginning()
    const asked: unknown[] = []
    const call = handMadeCall({
      connect(destination) {
        asked.push(destination)
        return server.connect()
      },
    })
    await failureOf(notifier.notify(notificationWith(), call))
    expect(asked).toEqual([{ host: '127.0.0.1', port }])
    expect(await server.protocol).toBe(security)
    server.close()
  })

  test('ends with the call', async () => {
    const silent = createServer()
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    const { port } = silent.address() as AddressInfo
    const { notifier } = await register(email, { ...plain, port })
    const controller = new AbortController()
    const failure = failureOf(notifier.notify(notificationWith(), handMadeCall({ signal: controller.signal })))
    const [socket] = await once(silent, 'connection')
    const closed = once(socket.resume(), 'close')
    controller.abort(new Error('the time is up'))
    await closed
    expect((await failure).message).toMatch(/abort/i)
    silent.close()
  })
})

describe('an answer of the server', () => {
  test.each([
    ['a recipient that is unknown', 550, 'onRcptTo', true],
    ['a sender that is not allowed', 553, 'onMailFrom', true],
    ['a recipient whose box is full for now', 452, 'onRcptTo', false],
    ['a greylisted recipient', 451, 'onRcptTo', false],
    ['a busy server', 421, 'onMailFrom', false],
    ['a mailbox in use', 450, 'onMailFrom', false],
  ] as const)('about %s (%i)', async (_, code, at, isForGood) => {
    await using server = await openMailServer({
      [at]: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusal(code, 'No.')),
    })
    const { notifier } = await register(email, { ...plain, port: server.port })
    const failure = await failureOf(notifier.notify(notificationWith(), handMadeCall()))
    expect(failure instanceof Undeliverable).toBe(isForGood)
    expect(failure.message).toContain(`${code} No.`)
  })

  test.each([
    [554, true],
    [451, false],
  ])('to the content (%i)', async (code, isForGood) => {
    await using server = await openMailServer({
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(refusal(code, 'Not this.')))
      },
    })
    const { notifier } = await register(email, { ...plain, port: server.port })
    const failure = await failureOf(notifier.notify(notificationWith(), handMadeCall()))
    expect(failure instanceof Undeliverable).toBe(isForGood)
  })

  test('that refuses some recipients is a note', async () => {
    await using server = await openMailServer({
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith('ada') ? done(refusal(550, 'No such user.')) : done(null),
    })
    const { notifier } = await register(email, { ...plain, port: server.port })
    const receipt = await notifier.notify(notificationWith(), handMadeCall())
    expect(receipt).toMatchObject({ note: '1 of 2 recipients were refused: 550 No such user.' })
    expect(server.arrived[0]!.recipients).toEqual(['ops@example.org'])
  })

  test.each(['Queued \u0000 \ud83d as 1', `Queued${' as'.repeat(1_000)}`])(
    'is kept as a note that can be kept',
    async (said) => {
      await using server = await openMailServer({
        onData(stream, _session, done) {
          stream.resume().on('end', () => (done as (error: null, message: string) => void)(null, said))
        },
      })
      await using registry = await openPlugins({ plugin: email, config: { ...plain, port: server.port } })
      expect(await registry.notify('email', notificationWith(), { attempt: 1, idempotencyKey: 'work' })).toMatchObject({
        ok: true,
        answer: { note: expect.stringMatching(/^250 .*Queued/) },
      })
    },
  )

  test('that refuses one for good and one for now is tried again', async () => {
    await using server = await openMailServer({
      onRcptTo: ({ address }, _session, done) => done(refusal(address.startsWith('ada') ? 550 : 450, 'No.')),
    })
    const { notifier } = await register(email, { ...plain, port: server.port })
    expect(await failureOf(notifier.notify(notificationWith(), handMadeCall()))).not.toBeInstanceOf(Undeliverable)
  })

  test('that never comes, because nobody listens, is tried again', async () => {
    const server = await openMailServer()
    await server[Symbol.asyncDispose]()
    const { notifier } = await register(email, { ...plain, port: server.port })
    const failure = await failureOf(notifier.notify(notificationWith(), handMadeCall()))
    expect(failure.message).toContain('ECONNREFUSED')
    expect(failure).not.toBeInstanceOf(Undeliverable)
  })
})

describe('recipients that are refused for now', () => {
  afterEach(() => void vi.useRealTimers())
  const to = ['ops@example.org', 'Ada Lovelace <ada@example.org>', 'eve@example.org']

  test('get it later, and nobody gets it twice', async () => {
    await using opened = await refusing({ ada: [451, 450] }, to)
    const { server, notify } = opened
    const failure = await failureOf(notify(1))
    expect(failure).toBeInstanceOf(RetryLater)
    expect(failure.message).toBe('1 of 3 recipients are still to be told: 451 No.')
    expect(await failureOf(notify(2))).toBeInstanceOf(RetryLater)
    expect(await notify(3)).toMatchObject({ id: server.arrived[0]!.mail.messageId })
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([
      ['ops@example.org', 'eve@example.org'],
      ['ada@example.org'],
    ])
    const [first, second] = server.arrived.map(({ mail }) => mail)
    expect(second!.messageId).toBe(first!.messageId)
    expect(second!.to).toEqual(first!.to)
    expect(await notify(4)).toEqual({ id: first!.messageId, note: 'All recipients had it already.' })
    expect(server.arrived).toHaveLength(2)
  })

  test('are told apart from those that are refused for good, which are noted', async () => {
    await using opened = await refusing({ ada: [451], eve: [550] }, to)
    const { server, notify } = opened
    expect((await failureOf(notify(1))).message).toBe('1 of 3 recipients are still to be told: 451 No.')
    expect(await notify(2)).toMatchObject({ note: '1 of 3 recipients were refused: 550 No.' })
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([['ops@example.org'], ['ada@example.org']])
  })

  test('and for good later leave it delivered to the others', async () => {
    await using opened = await refusing({ ada: [451, 550] }, to)
    const { server, notify } = opened
    await failureOf(notify(1))
    expect(await notify(2)).toMatchObject({ note: '1 of 3 recipients were refused: 550 No.' })
    expect(server.arrived).toHaveLength(1)
  })

  test('all, some of them for good, are asked again without those', async () => {
    await using opened = await refusing({ ops: [550, 550], ada: [451, 550], eve: [451, 550] }, to)
    const { asked, notify } = opened
    expect(await failureOf(notify(1))).toBeInstanceOf(RetryLater)
    expect(await failureOf(notify(2))).toBeInstanceOf(Undeliverable)
    expect(asked).toEqual(['ops', 'ada', 'eve', 'ada', 'eve'])
  })

  test('for good are asked again when an operator sends it again', async () => {
    await using opened = await refusing({ ops: [550], ada: [550], eve: [451, 550] }, to)
    const { server, notify } = opened
    await failureOf(notify(1))
    expect(await failureOf(notify(2))).toBeInstanceOf(Undeliverable)
    await notify(1)
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([
      ['ops@example.org', 'ada@example.org', 'eve@example.org'],
    ])
  })

  test('are known by the address, however it is written', async () => {
    const addresses = ['ops@example.org', 'Ada@BÜRO.example', 'Operations <OPS@example.org>', 'eve@Example.org']
    await using opened = await refusing({ Ada: [451], eve: [451] }, addresses)
    const { asked, notify } = opened
    expect((await failureOf(notify(1))).message).toContain('2 of 3 recipients')
    await notify(2)
    expect(asked).toEqual(['ops', 'Ada', 'eve', 'Ada', 'eve'])
  })

  test('are remembered for some days', async () => {
    await using opened = await refusing({ ada: [451, 451] }, to)
    const { notify, store, config } = opened
    vi.useFakeTimers({ toFake: ['Date'] })
    await failureOf(notify(1))
    expect(store.entries.size).toBe(1)
    vi.setSystemTime(Date.now() + 8 * 86_400_000)
    const { notifier } = await register(email, config)
    await failureOf(notifier.notify(notificationWith(), handMadeCall({ store })))
    expect([...store.entries.values()].filter((text) => JSON.parse(text).at < Date.now() - 86_400_000)).toEqual([])
  })

  test('do not have the host think ill of the plugin', async () => {
    await using opened = await refusing({ ada: Array.from({ length: 20 }, () => 452) }, to)
    const { server, config } = opened
    await using registry = await openPlugins({ plugin: email, config })
    for (let index = 0; index < 8; index++) {
      expect(
        await registry.notify('email', notificationWith(), { attempt: 1, idempotencyKey: `work ${index}` }),
      ).toMatchObject({ ok: false, failure: { code: 'FAILED', permanent: false, retryAfterSeconds: 30 } })
    }
    expect(server.arrived).toHaveLength(8)
  })

  /** A server that answers RCPT for a local part with these codes, one after the other, then takes it. */
  async function refusing(codes: Record<string, number[]>, recipients: string[]) {
    const asked: string[] = []
    const server = await openMailServer({
      onRcptTo({ address }, _session, done) {
        const local = address.slice(0, address.lastIndexOf('@'))
        asked.push(local)
        const code = codes[local]?.shift()
        done(code === undefined ? null : refusal(code, 'No.'))
      },
    })
    const config = { ...plain, to: recipients, port: server.port }
    const { notifier } = await register(email, config)
    const store = memoryStore()
    const notify = (attempt: number) =>
      notifier.notify(notificationWith(), handMadeCall({ store, idempotencyKey: 'work', attempt }))
    return { server, asked, notify, store, config, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
  }
})

describe('options', () => {
  test.each([
    [{ from: 'evenkeel@example.org, eve@example.org' }, /address such as/],
    [{ from: 'Evenkeel <evenkeel@example.org>\r\nBcc: eve@example.org' }, /address such as/],
    [{ to: [] }, /./],
    [{ to: ['nobody'] }, /address such as/],
    [{ user: 'ada' }, /together/],
    [{ password: 'x' }, /together/],
    [{ user: 'ada', password: 'x', security: 'none' }, /without TLS/],
    [{ port: 0 }, /./],
    [{ hsot: 'x' }, /hsot/],
  ])('are refused: %j', async (options, message) => {
    await expect(register(email, { host: 'localhost', ...addresses, ...options })).rejects.toThrow(message)
  })
})

test('a host mails, tries again after passing refusals and gives up after lasting ones', async () => {
  const codes = [451, 550]
  await using server = await openMailServer({
    onRcptTo(_address, _session, done) {
      const code = codes.shift()
      done(code === undefined ? null : refusal(code, 'No.'))
    },
  })
  const config = { ...plain, to: ['ops@example.org'], port: server.port }
  await using registry = await openPlugins({ plugin: email, config })
  const notify = (attempt: number) => registry.notify('email', notificationWith(), { attempt, idempotencyKey: 'work' })
  expect(await notify(1)).toMatchObject({ ok: false, failure: { code: 'FAILED', permanent: false } })
  expect(await notify(2)).toMatchObject({ ok: false, failure: { code: 'FAILED', permanent: true } })
  expect(await notify(3)).toMatchObject({ ok: true, answer: { id: expect.stringMatching(/^<.*@example\.org>$/) } })
  expect(server.arrived).toHaveLength(1)
  expect(await registry.preview('email', notificationWith())).toMatchObject({ ok: true })
})

function header(mail: { headers: { key: string; value: string }[] }, name: string) {
  return mail.headers.find(({ key }) => key === name)?.value
}

async function failureOf(answer: unknown): Promise<Error> {
  try {
    await answer
  } catch (thrown) {
    return thrown as Error
  }
  throw new Error('It did not fail.')
}

/** A server that offers STARTTLS, tells from the first words of a client how it wants to speak, and hangs up. */
async function beginning() {
  const { promise: protocol, resolve } = Promise.withResolvers<'tls' | 'starttls' | 'none'>()
  const server = createServer((socket) => {
    let said = ''
    socket.on('error', () => {})
    socket.write('220 here\r\n')
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
      const handshake = 22
      if (said.charCodeAt(0) !== handshake && said.split('\r\n').length === 2) {
        socket.write('250-here\r\n250 STARTTLS\r\n')
        return
      }
      resolve(said.charCodeAt(0) === handshake ? 'tls' : said.includes('\r\nSTARTTLS\r\n') ? 'starttls' : 'none')
      socket.destroy()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return { protocol, connect: () => handMadeCall().connect({ host: '127.0.0.1', port }), close: () => server.close() }
}
