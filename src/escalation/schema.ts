import { addContacts } from '../on-call/contact-schema.ts'
import { addPolicies } from '../on-call/policy-schema.ts'
import { addSchedules } from '../on-call/schedule-schema.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addEscalation(builder: Builder): void {
  builder.enumType('StakeholderRole', {
    description: 'What somebody has to do with a project, which says when they are told.',
    values: {
      DEVELOPER: { description: 'Told of everything that anybody is told of.' },
      QA: { description: 'Told of everything that anybody is told of.' },
      TEAM_LEAD: { description: 'Told of what is URGENT, and of what nobody acknowledged.' },
      PRODUCT_MANAGER: { description: 'Told of what is IMMEDIATE, and of what is URGENT and nobody acknowledged.' },
      STAKEHOLDER: { description: 'Told of an EMERGENCY, and of what is IMMEDIATE and nobody acknowledged.' },
    },
  })
  const contact = addContacts(builder)
  addSchedules(builder, contact)
  addPolicies(builder)
}
