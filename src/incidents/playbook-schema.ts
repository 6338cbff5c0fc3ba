import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { LONGEST } from '../schema-builder/text-fault.ts'
import { LONGEST_STEP, MOST, type PlaybookPayload, resetPlaybook, setPlaybook } from './change-playbooks.ts'
import { LONGEST_KEY, type ProjectPlaybook, playbooksOf } from './playbooks.ts'

export function addPlaybooks(builder: Builder): void {
  const playbook = builder.objectRef<ProjectPlaybook>('Playbook').implement({
    description: 'What to do about a kind of trouble, in order.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'What rules and incidents name it by.' }),
      title: t.exposeString('title'),
      severity: t.expose('severity', {
        type: 'Severity',
        description: 'Of incidents that are opened by hand with it.',
      }),
      responseSeconds: t.exposeInt('responseSeconds', { description: 'Within which somebody should have answered.' }),
      steps: t.stringList({ resolve: ({ steps }) => [...steps] }),
      isOwn: t.exposeBoolean('isOwn', { description: 'Whether the project wrote or changed it.' }),
    }),
  })
  builder.prismaObjectField('Project', 'playbooks', (t) =>
    t.field({
      type: [playbook],
      description: 'Those that every project has from the start, as the project changed them, and then its own.',
      select: { playbooks: true },
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: ({ playbooks }) => playbooksOf(playbooks),
    }),
  )
  const payload = builder.objectRef<PlaybookPayload>('PlaybookPayload').implement({
    fields: (t) => ({
      playbook: t.expose('playbook', { type: playbook, nullable: true, description: 'As it is now.' }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const setInput = builder.inputType('SetPlaybookInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      key: t.string({
        required: true,
        description: `Lower-case letters and digits, joined by single hyphens, at most ${LONGEST_KEY}.`,
      }),
      title: t.string({ required: true, description: `One line of at most ${LONGEST.line} characters.` }),
      severity: t.field({ type: 'Severity', required: true }),
      responseSeconds: t.int({ required: true, description: '1 to 2,592,000, which are 30 days.' }),
      steps: t.stringList({
        required: true,
        description: `1 to ${MOST.steps}, each a line of at most ${LONGEST_STEP} characters.`,
      }),
    }),
  })
  const resetInput = builder.inputType('ResetPlaybookInput', {
    fields: (t) => ({ project: t.string({ required: true, description: 'Slug.' }), key: t.string({ required: true }) }),
  })
  builder.mutationFields((t) => ({
    setPlaybook: t.field({
      type: payload,
      description:
        'Writes a playbook of the project’s own, or changes one. Incidents that have it show it from then on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: setInput, required: true }) },
      resolve: (_root, { input }, context) => setPlaybook(input, context),
    }),
    resetPlaybook: t.field({
      type: payload,
      description: 'Makes one that every project has what it was; takes another one away.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: resetInput, required: true }) },
      resolve: (_root, { input }, context) => resetPlaybook(input, context),
    }),
  }))
}
