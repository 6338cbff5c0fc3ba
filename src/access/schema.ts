import { shorten } from '../plugin/shorten.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { personal } from '../schema-builder/personal.ts'
import { LONGEST, lineFault } from '../schema-builder/text-fault.ts'
import type { Ability, AccessLevel } from '../storage/generated/enums.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { timeKey } from '../storage/time-key.ts'
import { hashToken, mintToken } from './secret.ts'
import type { Viewer } from './viewer.ts'

type Created = { id: string; secret: string; errors: [] } | { id: null; errors: UserError[] }
type Revoked = { id: string; errors: [] } | { id: null; errors: UserError[] }

export function addAccess(builder: Builder): void {
  builder.enumType('Ability', {
    values: {
      READ: { description: 'Look at what is there.' },
      REPORT: { description: 'Report crashes.' },
      TRIAGE: { description: 'Resolve, ignore and assign.' },
      ADMIN: { description: 'Everything.' },
    },
  })
  builder.enumType('AccessLevel', {
    description:
      "What a reader's work is about, and so what they see. In `schema.graphql`, `@seenBy` names those who see a field.",
    values: {
      TECHNICAL: {
        description: 'Crashes, performance, memory, latency, system health and KPIs, and all work on them.',
      },
      OPERATIONAL: {
        description:
          'KPIs; how many people use the app, which features, and whether they finish; adoption, retention and support of customers.',
      },
      EXECUTIVE: { description: 'Satisfaction, growth and revenue.' },
      CUSTOMER_SUCCESS: { description: 'Satisfaction, adoption, retention and support, customer by customer.' },
    },
  })
  builder.prismaObject('AccessToken', {
    description: 'A bearer token; its secret was shown once and is not kept.',
    select: { id: true, projectIds: true },
    extensions: changesWith(() => 'access'),
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      abilities: t.expose('abilities', { type: ['Ability'] }),
      accessLevel: t.expose('accessLevel', {
        type: 'AccessLevel',
        nullable: true,
        description: 'What it sees. Null: everything.',
      }),
      projects: t.prismaField({
        type: ['Project'],
        description: 'Projects it reaches; empty: all.',
        extensions: dependsOn(() => 'projects'),
        resolve: (query, { projectIds }, _args, { database }) =>
          database.prisma.project.findMany({ ...query, where: { id: { in: projectIds } }, orderBy: { id: 'asc' } }),
      }),
      trustedDocumentsOnly: t.exposeBoolean('trustedDocumentsOnly', {
        description: 'Whether it may run documents that were registered, and no others.',
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true }),
      revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    }),
  })
  const viewer = builder.objectRef<Viewer>('Viewer').implement({
    description: 'Who asks.',
    fields: (t) => ({
      name: t.string({
        extensions: personal,
        resolve: (who) => (who.kind === 'token' ? who.name : who.kind),
      }),
      abilities: t.field({
        type: ['Ability'],
        resolve: (who) => (who.kind === 'token' ? [...who.abilities] : who.kind === 'key' ? ['REPORT' as const] : []),
      }),
      accessLevel: t.field({
        type: 'AccessLevel',
        nullable: true,
        description: 'Null: everything can be seen.',
        resolve: (who) => (who.kind === 'token' ? who.accessLevel : null),
      }),
      expiresAt: t.field({
        type: 'DateTime',
        nullable: true,
        extensions: personal,
        resolve: (who) => (who.kind === 'token' ? who.expiresAt : null),
      }),
    }),
  })
  builder.queryFields((t) => ({
    viewer: t.field({
      type: viewer,
      extensions: dependsOn(() => 'access'),
      resolve: (_root, _args, context) => context.viewer,
    }),
    tokens: t.prismaConnection({
      type: 'AccessToken',
      cursor: 'id',
      description: 'All tokens, the newest first. Needs an administrator of all projects.',
      authScopes: { everywhere: 'ADMIN' },
      extensions: dependsOn(() => 'access'),
      resolve: (query, _root, _args, { database }) =>
        database.prisma.accessToken.findMany({ ...query, orderBy: { id: 'desc' } }),
    }),
  }))
  addTokenMutations(builder)
}

function addTokenMutations(builder: Builder): void {
  const createInput = builder.inputType('CreateTokenInput', {
    fields: (t) => ({
      name: t.string({ required: true, description: 'What it is for; shown in lists and logs.' }),
      abilities: t.field({ type: ['Ability'], required: true, defaultValue: ['READ'] }),
      accessLevel: t.field({
        type: 'AccessLevel',
        description: 'What it sees, whatever its abilities. Left out: everything.',
      }),
      projects: t.stringList({ description: 'Slugs of the projects it reaches; left out: all.' }),
      expiresAt: t.field({ type: 'DateTime', description: 'Left out: never.' }),
      trustedDocumentsOnly: t.boolean({
        required: true,
        defaultValue: false,
        description: 'Whether it may run documents that were registered, and no others.',
      }),
    }),
  })
  const created = builder.objectRef<Created>('CreateTokenPayload').implement({
    fields: (t) => ({
      secret: t.string({
        nullable: true,
        description: 'What goes behind "Bearer". Shown this once.',
        resolve: (payload) => (payload.id === null ? null : payload.secret),
      }),
      token: t.prismaField({
        type: 'AccessToken',
        nullable: true,
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : database.prisma.accessToken.findUnique({ ...query, where: { id } }),
      }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
  const revokeInput = builder.inputType('RevokeTokenInput', { fields: (t) => ({ id: t.id({ required: true }) }) })
  const revoked = builder.objectRef<Revoked>('RevokeTokenPayload').implement({
    fields: (t) => ({
      id: t.id({ nullable: true, resolve: ({ id }) => id }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
  builder.mutationFields((t) => ({
    createToken: t.field({
      type: created,
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: createInput, required: true }) },
      resolve: (_root, { input }, context) => createToken(input, context),
    }),
    revokeToken: t.field({
      type: revoked,
      description: 'Ends a token at once; streams that it opened end too.',
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: revokeInput, required: true }) },
      resolve: (_root, { input }, context) => revokeToken(String(input.id), context),
    }),
  }))
}

interface TokenInput {
  name: string
  abilities: Ability[]
  accessLevel?: AccessLevel | null | undefined
  projects?: string[] | null | undefined
  expiresAt?: Date | null | undefined
  trustedDocumentsOnly: boolean
}

async function createToken(input: TokenInput, { database, bus }: Context): Promise<Created> {
  const name = input.name.trim()
  const wrongName = lineFault(name, LONGEST.name)
  if (wrongName !== null) return failure('INVALID', wrongName, 'name')
  if (input.abilities.length === 0) return failure('INVALID', 'A token needs at least one ability.', 'abilities')
  if (input.expiresAt && input.expiresAt <= new Date())
    return failure('INVALID', 'A token must expire in the future.', 'expiresAt')
  if (input.projects?.length === 0)
    return failure('INVALID', 'Name at least one project, or leave the list out for all.', 'projects')
  const slugs = [...new Set(input.projects ?? [])]
  const projects = await database.prisma.project.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  })
  const unknown = slugs.find((slug) => !projects.some((project) => project.slug === slug))
  if (unknown !== undefined) return failure('NOT_FOUND', `There is no project "${shorten(unknown, 100)}".`, 'projects')
  const secret = mintToken()
  const { id } = await database.prisma.accessToken.create({
    data: {
      id: timeKey(new Date()),
      name,
      hash: hashToken(secret),
      abilities: [...new Set(input.abilities)],
      accessLevel: input.accessLevel ?? null,
      projectIds: projects.map((project) => project.id),
      expiresAt: input.expiresAt ?? null,
      trustedDocumentsOnly: input.trustedDocumentsOnly,
    },
  })
  bus.publish([{ kind: 'access' }])
  return { id, secret, errors: [] }
}

async function revokeToken(id: string, { database, bus }: Context): Promise<Revoked> {
  const { count } = isUuid(id)
    ? await database.prisma.accessToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    : { count: 0 }
  if (count === 0) return failure('NOT_FOUND', 'There is no such token, or it was revoked before.', 'id')
  bus.publish([{ kind: 'access' }])
  return { id, errors: [] }
}
