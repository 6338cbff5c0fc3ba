import { may } from '../access/viewer.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { createProject, newKey } from './create-project.ts'
import { nameFault, slugFault } from './project-input.ts'

export function addProjectMutations(builder: Builder): void {
  const createProjectInput = builder.inputType('CreateProjectInput', {
    fields: (t) => ({
      slug: t.string({
        required: true,
        description: 'Lower-case letters, digits and hyphens; people will see it in addresses.',
      }),
      name: t.string({ required: true }),
    }),
  })
  const createProjectPayload = rowPayload<number>(builder, 'CreateProjectPayload', 'project', 'Project')
  const createKeyInput = builder.inputType('CreateProjectKeyInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      label: t.string({ required: true }),
    }),
  })
  const revokeKeyInput = builder.inputType('RevokeProjectKeyInput', {
    fields: (t) => ({ publicKey: t.string({ required: true }) }),
  })
  const keyPayload = rowPayload(builder, 'ProjectKeyPayload', 'key', 'ProjectKey', 'publicKey')

  builder.mutationFields((t) => ({
    createProject: t.field({
      type: createProjectPayload,
      description: 'Makes a project with its first key. Needs an administrator of all projects.',
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: createProjectInput, required: true }) },
      resolve: (_root, { input }, context) => makeProject(input, context),
    }),
    createProjectKey: t.field({
      type: keyPayload,
      description: 'Adds a key, so that an old one can be replaced without a gap.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: createKeyInput, required: true }) },
      resolve: (_root, { input }, context) => addKey(input, context),
    }),
    revokeProjectKey: t.field({
      type: keyPayload,
      description: 'Ends a key: reports that carry it are refused from then on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: revokeKeyInput, required: true }) },
      resolve: (_root, { input }, context) => endKey(input.publicKey, context),
    }),
  }))
}

async function makeProject(
  { slug, name }: { slug: string; name: string },
  { database, bus }: Context,
): Promise<Payload<number>> {
  const badSlug = slugFault(slug)
  if (badSlug !== null) return failure('INVALID', badSlug, 'slug')
  const badName = nameFault(name)
  if (badName !== null) return failure('INVALID', badName, 'name')
  const project = await createProject(database, slug, name)
  if (project === null) return failure('TAKEN', `There is a project "${slug}" already.`, 'slug')
  bus.publish([{ kind: 'project', project: project.id }])
  return success(project.id)
}

async function addKey(
  { project: slug, label }: { project: string; label: string },
  { database, bus, viewer }: Context,
): Promise<Payload<string>> {
  const badLabel = nameFault(label)
  if (badLabel !== null) return failure('INVALID', badLabel, 'label')
  const project = await database.prisma.project.findUnique({ where: { slug } })
  if (project === null || !may(viewer, 'ADMIN', project.id))
    return failure('NOT_FOUND', `There is no project "${slug}".`, 'project')
  const key = await database.prisma.projectKey.create({ data: { projectId: project.id, ...newKey(label) } })
  bus.publish([{ kind: 'project', project: project.id }])
  return success(key.publicKey)
}

async function endKey(publicKey: string, { database, bus, viewer }: Context): Promise<Payload<string>> {
  const key = await database.prisma.projectKey.findUnique({ where: { publicKey } })
  if (key === null || !may(viewer, 'ADMIN', key.projectId))
    return failure('NOT_FOUND', 'There is no such key.', 'publicKey')
  await database.prisma.projectKey.updateMany({
    where: { publicKey, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  bus.publish([{ kind: 'project', project: key.projectId }])
  return success(publicKey)
}
