import { expect, test } from 'vitest'
import { blockOf, lineOf, linkOf } from '../../src/incidents/markdown.ts'
import { postMortemMarkdown, type Story } from '../../src/incidents/post-mortem.ts'
import { spanInWords } from '../../src/incidents/span.ts'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)

const story: Story = {
  shortId: 'SHOP-INC-3',
  title: 'Launch is slow',
  severity: 'CRITICAL',
  status: 'RESOLVED',
  startedAt: at('08:58:00'),
  openedAt: at('09:00:00'),
  acknowledgedAt: at('09:20:00'),
  resolvedAt: at('09:50:30'),
  responseDueAt: at('09:15:00'),
  resolveDueAt: at('10:00:00'),
  responseBreachedAt: at('09:15:00'),
  resolveBreachedAt: null,
  written: {
    summary: 'Launch took 5 s.\nFor an hour.\n\nThen it was fast again.',
    impact: 'Everybody.',
    rootCause: 'A cache of no size.',
    lessons: 'Test the cache.',
    actions: ['Add a test', 'Watch the size'],
  },
  roles: [{ role: 'commander', name: 'Ann' }],
  timeline: [
    { at: at('09:00:00'), actor: null, text: 'Alert fired: Launch takes 5 s' },
    { at: at('09:20:00'), actor: 'Ann', text: 'Acknowledged.' },
  ],
  isCut: false,
  alerts: [{ summary: 'Launch takes 5 s', rule: 'Launch time', level: 'CRITICAL', state: 'RESOLVED' }],
  issues: [{ shortId: 'SHOP-12', title: 'TypeError in start', status: 'RESOLVED' }],
  playbook: {
    title: 'Slow launch',
    steps: [
      { text: 'Look at the parts.', doneAt: at('09:25:00'), doneBy: 'Ann' },
      { text: 'Call the team.', doneAt: null, doneBy: null },
    ],
  },
  links: [
    { label: 'OPS-7', url: 'https://tickets.example/OPS-7' },
    { label: 'Ticket of jira', url: null },
  ],
}

test('a post-mortem tells all of it', () => {
  expect(postMortemMarkdown(story)).toBe(`# SHOP-INC-3: Launch is slow

Severity CRITICAL, resolved.

## Summary

Launch took 5 s.\\
For an hour.

Then it was fast again.

## Impact

Everybody.

## Times

| | When | After | Target |
| --- | --- | --- | --- |
| Started | 2026-03-02 08:58:00 UTC |  |  |
| Detected | 2026-03-02 09:00:00 UTC | 2 min |  |
| Acknowledged | 2026-03-02 09:20:00 UTC | 20 min | 15 min, **missed** |
| Resolved | 2026-03-02 09:50:30 UTC | 50 min 30 s | 1 h |

## Timeline

- 2026-03-02 09:00:00 UTC, Evenkeel: Alert fired: Launch takes 5 s
- 2026-03-02 09:20:00 UTC, Ann: Acknowledged.

## Alerts

- Launch takes 5 s (Launch time, CRITICAL, RESOLVED)

## Issues

- SHOP-12: TypeError in start (RESOLVED)

## Roles

- commander: Ann

## Playbook: Slow launch

- [x] Look at the parts. (2026-03-02 09:25:00 UTC, Ann)
- [ ] Call the team.

## Links

- [OPS-7](<https://tickets.example/OPS-7>)
- Ticket of jira

## Root cause

A cache of no size.

## Lessons

Test the cache.

## Actions

- [ ] Add a test
- [ ] Watch the size
`)
})

test('what is not there yet is said or left out', () => {
  const bare = postMortemMarkdown({
    ...story,
    status: 'INVESTIGATING',
    acknowledgedAt: null,
    resolvedAt: null,
    resolveDueAt: null,
    written: { summary: '', impact: ' \n ', rootCause: '', lessons: '', actions: [] },
    roles: [],
    alerts: [],
    issues: [],
    playbook: null,
    links: [],
  })
  expect(bare).toContain('| Resolved | not yet |  |  |')
  expect(bare.match(/_Nothing was written yet\._/g)).toHaveLength(5)
  expect([...bare.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    'Summary',
    'Impact',
    'Times',
    'Timeline',
    'Root cause',
    'Lessons',
    'Actions',
  ])
})

test.each([
  ['# Heading', '\\# Heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['23) item', '23\\) item'],
  ['3.5 stars', '3\\.5 stars'],
  ['===', '\\==='],
  ['---', '\\---'],
  [': definition', '\\: definition'],
  ['> quote', '\\> quote'],
  ['| a | b |', '\\| a \\| b \\|'],
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['&lt;b&gt;', '\\&lt;b\\&gt;'],
  ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
  ['![x](https://a.example/p.png)', '!\\[x\\](https://a.example/p.png)'],
  ['<javascript:alert(1)>', '\\<javascript:alert(1)\\>'],
  ['`code` *a* _b_ ~~c~~ $d$', '\\`code\\` \\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\$d\\$'],
  ['back\\slash', 'back\\\\slash'],
  ['two\nlines\u2028three\r\nfour', 'two lines three four'],
  ['    indented\tcode', 'indented code'],
  ['nul\0 bell\x07 half\ud800', 'nul bell half\ufffd'],
  ['a title #', 'a title \\#'],
])('%j stays text: %j', (given, expected) => {
  expect(lineOf(given)).toBe(expected)
})

test('paragraphs keep their lines, and nothing in them begins a section', () => {
  expect(blockOf('One\r\ntwo\n\n\n  ## Three\n---\n```\n<!-- four')).toBe(
    'One\\\ntwo\n\n\\#\\# Three\\\n\\---\\\n\\`\\`\\`\\\n\\<!-- four',
  )
  expect(blockOf(' \n\n ')).toBe('')
})

test.each([
  ['https://a.example/x?y=<z>#`w`', '[a \\[label\\]](<https://a.example/x?y=%3Cz%3E#%60w%60>)'],
  ['javascript:alert(1)', 'a \\[label\\]'],
  ['data:text/html,x', 'a \\[label\\]'],
  ['nonsense', 'a \\[label\\]'],
])('a link to %j', (url, expected) => {
  expect(linkOf('a [label]', url)).toBe(expected)
})

test.each([
  [0, '0 s'],
  [-5, '0 s'],
  [59.9, '59 s'],
  [900, '15 min'],
  [5_400, '1 h 30 min'],
  [86_400, '1 d'],
  [90_061, '1 d 1 h'],
])('%d s are %s', (seconds, expected) => {
  expect(spanInWords(seconds)).toBe(expected)
})
