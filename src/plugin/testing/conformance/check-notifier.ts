import { warningLevels } from '../../contract/detector.ts'
import { notificationActions } from '../../contract/notifier.ts'
import { sampleNotification } from '../sample-notification.ts'
import { type Checklist, onEach } from './checklist.ts'
import { answered, checkUnchanged } from './same-input.ts'
import type { Trial } from './trial.ts'

/** What a notifier would send. What it does send is for `checkSender`. */
export async function checkPreview(list: Checklist, { registry, receiver }: Trial, name: string): Promise<void> {
  const of = `notifier "${name}"`
  const ends = await list.check(`${of} previews every action at every level`, () =>
    onEach(usual, async (notification) => {
      const parts = answered(await registry.preview(name, structuredClone(notification)))
      if (parts.length === 0) throw new Error('the preview has no parts')
    }),
  )
  if (ends === 'timed out') return
  // Whoever was told may be told by the subject alone that it is over.
  await list.check(`${of} shows the title of what is new`, () =>
    onEach(usual, async (notification) => {
      if (notification.action !== 'TRIGGER') return
      const parts = answered(await registry.preview(name, structuredClone(notification)))
      const text = parts.map(({ body }) => body).join(' ')
      if (text.replace(/\s+/g, ' ').includes(notification.title)) return
      throw new Error(`the title "${notification.title}" stands nowhere in its ${parts.length} parts`)
    }),
  )
  await list.check(`${of} previews awkward notifications`, () =>
    onEach(awkward, async (notification) => {
      const parts = answered(await registry.preview(name, structuredClone(notification)))
      if (parts.length === 0) throw new Error('the preview has no parts')
    }),
  )
  await list.check(`${of} takes no text for HTML`, () =>
    onEach(markup, async (notification) => {
      const parts = answered(await registry.preview(name, structuredClone(notification)))
      const open = parts.find(({ contentType, body }) => /\bhtml\b/.test(contentType) && body.includes(TAG))
      if (open !== undefined) throw new Error(`it stands in ${open.name} as it came: ${TAG}`)
    }),
  )
  await list.check(`${of} sends nothing when it previews`, () => {
    const { requests } = receiver
    if (requests.length > 0) throw new Error(`${requests.length} requests came, the first one for ${requests[0]!.path}`)
    return undefined
  })
  await list.check(`${of} leaves notifications as they are`, () =>
    onEach(usual, (notification) => checkUnchanged(notification, (given) => registry.preview(name, given))),
  )
}

const usual = Object.fromEntries(
  notificationActions.flatMap((action) =>
    warningLevels.map((level) => [`${action} ${level}`, sampleNotification({ action, level })]),
  ),
)

const TAG = '<img src=x onerror=alert(1)>'
const link = { label: TAG, url: 'https://evenkeel.example' }

const markup = {
  title: sampleNotification({ title: TAG }),
  text: sampleNotification({ text: TAG }),
  project: sampleNotification({ project: { slug: 'shop', name: TAG } }),
  environment: sampleNotification({ environment: TAG, release: TAG }),
  link: sampleNotification({ links: [link, link] }),
  fact: sampleNotification({ facts: [{ label: TAG, value: TAG }] }),
}

/** Everything that the contract allows; titles are one line, nothing holds a NUL. */
const awkward = {
  'an empty text': sampleNotification({ text: '' }),
  'a text of 100 kB': sampleNotification({ text: 'All work and no play makes a dull day.\n'.repeat(2_565) }),
  'a line of 100 kB': sampleNotification({ text: 'x'.repeat(100_000) }),
  'the longest title and subject': sampleNotification({ title: 'W'.repeat(200), subject: 's'.repeat(200) }),
  'joined emoji': sampleNotification({ title: '👩‍👩‍👧‍👦 '.repeat(16).trim(), text: '🏴󠁧󠁢󠁳󠁣󠁴󠁿🇩🇪'.repeat(500) }),
  'right to left': sampleNotification({ title: 'התשלום נכשל אצל אנשים רבים', text: '\u202Eعملية الدفع\u202C 123' }),
  HTML: sampleNotification({ title: '</td><script>alert(1)</script>', text: '<!-- <b>&amp; "quoted" \'so\'</b> ]]>' }),
  markdown: sampleNotification({ title: '*bold* _so_ `code` [a](b) <!channel> @here', text: '```\n# > | ~~x~~\n' }),
  'line breaks of all kinds': sampleNotification({ text: 'a\r\nb\rc\u2028d\n\n\n\te' }),
  'nothing around it': sampleNotification({ project: null, environment: null, release: null, links: [], facts: [] }),
  'a hundred facts': sampleNotification({
    facts: Array.from({ length: 100 }, (_, index) => ({ label: `Fact ${index}`, value: 'value '.repeat(50) })),
  }),
  'a recipient without an address': sampleNotification({ recipient: { name: 'Ada', address: null } }),
  'an address of another kind': sampleNotification({
    recipient: { name: 'W'.repeat(100), address: `<script>${'@#'.repeat(156)}` },
  }),
  'a test': sampleNotification({ test: true }),
}
