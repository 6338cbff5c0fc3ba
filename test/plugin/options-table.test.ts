import { expect, test } from 'vitest'
import { z } from 'zod'
import { jsonSchemaOf } from '../../src/plugin/json-schema.ts'
import { type OptionRow, optionRows } from '../../src/plugin/options-table.ts'

/** The rows for options of these shapes, as short texts. */
function rowsOf(shape: z.core.$ZodLooseShape, secrets?: string[]): string[] {
  const rows = optionRows(jsonSchemaOf(z.strictObject(shape))!, secrets)
  return rows.map(
    ({ path, type, required, default: value, description, secret }: OptionRow) =>
      `${path}: ${type}${required ? '!' : ''}${value === undefined ? '' : ` = ${JSON.stringify(value)}`} ${description}${secret ? ' (secret)' : ''}`,
  )
}

test.each<[what: string, type: z.ZodType, row: string]>([
  ['a text', z.string(), 'o: string! D'],
  ['one that may be left out', z.string().optional(), 'o: string D'],
  ['one with a default', z.string().default('a'), 'o: string = "a" D'],
  ['one that may be null', z.string().nullable(), 'o: string | null! D'],
  ['a URL', z.url(), 'o: URL! D'],
  ['an e-mail address', z.email(), 'o: e-mail address! D'],
  ['a time', z.iso.datetime(), 'o: date and time! D'],
  ['a number', z.number(), 'o: number! D'],
  ['a whole number', z.number().int(), 'o: integer! D'],
  ['within bounds', z.number().int().min(1).max(9), 'o: integer 1–9! D'],
  ['bounded on one side', z.number().min(0.5), 'o: number ≥ 0.5! D'],
  ['bounded without the bound', z.number().gt(0).lt(1), 'o: number > 0 < 1! D'],
  ['yes or no', z.boolean().default(false), 'o: boolean = false D'],
  ['a choice', z.enum(['a', 'b']).default('b'), 'o: "a" | "b" = "b" D'],
  ['a fixed value', z.literal('a'), 'o: "a"! D'],
  ['one of two types', z.union([z.string(), z.number()]), 'o: string | number! D'],
  ['one of two, one a list', z.union([z.string(), z.array(z.string())]), 'o: string | string[]! D'],
  ['a list', z.array(z.url()).default([]), 'o: URL[] = [] D'],
  ['a list of choices', z.array(z.enum(['a', 'b'])), 'o: ("a" | "b")[]! D'],
  ['a list of lists', z.array(z.array(z.number())), 'o: number[][]! D'],
  ['values by name', z.record(z.string(), z.number()), 'o: Record<string, number>! D'],
  ['values by certain names', z.partialRecord(z.enum(['a', 'b']), z.url()), 'o: Record<"a" | "b", URL>! D'],
  ['what is changed when read', z.string().transform(Number), 'o: string! D'],
  ['what is read from another type', z.coerce.number(), 'o: number! D'],
  ['what the library cannot tell', z.custom(() => true), 'o: anything! D'],
  [
    'any JSON, which contains itself',
    z.json(),
    'o: string | number | boolean | null | anything[] | Record<string, anything>! D',
  ],
])('a row says the type of %s', (_, type, row) => {
  expect(rowsOf({ o: type.describe('D') })).toEqual([row])
})

const described = (text: string) => z.string().describe(text)
const tree: z.ZodType = z.strictObject({
  name: described('N'),
  get children() {
    return z.array(tree).describe('C')
  },
})

test.each<[what: string, shape: z.core.$ZodLooseShape, rows: string[]]>([
  ['no options', {}, []],
  ['an option that nobody described', { o: z.number() }, ['o: number! ']],
  ['a description before a default', { o: described('D').default('a') }, ['o: string = "a" D']],
  [
    'a group',
    { g: z.strictObject({ a: described('A'), b: described('B').optional() }) },
    ['g.a: string! A', 'g.b: string B'],
  ],
  [
    'a group that is described and has defaults',
    {
      g: z
        .strictObject({ a: described('A'), b: described('B').optional() })
        .default({ a: 'x' })
        .describe('G'),
    },
    ['g: object = {"a":"x"} G', 'g.a: string = "x" A', 'g.b: string B'],
  ],
  [
    'a group of which the words about the whole say all',
    {
      g: z
        .partialRecord(z.enum(['a', 'b']), z.array(z.url()))
        .optional()
        .describe('G'),
    },
    ['g: Record<"a" | "b", URL[]> G'],
  ],
  [
    'a group of which one option was forgotten',
    { g: z.strictObject({ a: described('A'), b: z.number() }).describe('G') },
    ['g: object! G', 'g.a: string! A', 'g.b: number! '],
  ],
  [
    'a list of groups',
    { rooms: z.array(z.strictObject({ id: described('I') })).describe('R') },
    ['rooms: object[]! R', 'rooms[].id: string! I'],
  ],
  [
    'groups by name',
    { rooms: z.record(z.string(), z.strictObject({ id: described('I') })).describe('R') },
    ['rooms: Record<string, object>! R', 'rooms.*.id: string! I'],
  ],
  [
    'groups to choose from',
    {
      by: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('mail').describe('K'), to: described('To whom.') }),
          z.strictObject({ kind: z.literal('web').describe('K'), to: z.url().describe('Where.') }),
          z.strictObject({ kind: z.literal('none').describe('K') }),
        ])
        .describe('B'),
    },
    ['by: object! B', 'by.kind: "mail" | "web" | "none"! K', 'by.to: string | URL To whom. Where.'],
  ],
  ['a group that contains itself', { tree }, ['tree.name: string! N', 'tree.children: object[]! C']],
])('the rows of %s', (_, shape, rows) => {
  expect(rowsOf(shape)).toEqual(rows)
})

test('what is masked is marked: what the plugin lists, and what its name gives away', () => {
  const shape = {
    apiToken: described('T'),
    url: described('U'),
    name: described('N'),
    rooms: z.array(z.strictObject({ url: described('RU'), password: described('RP') })).describe('R'),
  }
  expect(rowsOf(shape, ['url', 'rooms.*.url'])).toEqual([
    'apiToken: string! T (secret)',
    'url: string! U (secret)',
    'name: string! N',
    'rooms: object[]! R',
    'rooms[].url: string! RU (secret)',
    'rooms[].password: string! RP (secret)',
  ])
})

test('a schema of a library that does not tell is not described', () => {
  expect(jsonSchemaOf({ '~standard': { version: 1, vendor: 'own', validate: (value) => ({ value }) } })).toBeNull()
})
