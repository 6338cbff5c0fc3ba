import { z } from 'zod'

const terms = z.array(z.string().min(1)).default([])

const rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'Expected lower-case words joined by hyphens')
      .max(100)
      .describe('What the votes of the rule are signed with. That of a default rule replaces it, in its place.'),
    when: z.string().min(1).describe('A CEL expression that is true for the crashes the rule is about.'),
    severity: z.enum(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']).optional().describe('How bad such a crash is at least.'),
    category: z
      .enum(['MEMORY_MANAGEMENT', 'DATA_CORRUPTION', 'NETWORK', 'UI', 'BUSINESS_LOGIC', 'OTHER'])
      .optional()
      .describe('What such a crash is about.'),
    confidence: z
      .union([z.number().min(0).max(1), z.string().min(1)])
      .default(0.8)
      .describe('How sure the rule is, 0 to 1, or a CEL expression for it.'),
    reason: z.string().min(1).describe('A sentence for the person who asks why, with CEL expressions in `{{ }}`.'),
  })
  .refine(({ severity, category }) => severity !== undefined || category !== undefined, {
    error: 'Expected a severity, a category or both',
  })

/** The options of this plugin. */
export const options = z.strictObject({
  criticalWorkflows: z
    .array(z.string().min(1))
    .default(['criticalProduction', 'checkout', 'payment'])
    .describe('Values of `user.workflow` in which any crash is critical. Case and separators are ignored.'),
  criticalTags: z
    .array(z.string().min(1))
    .default(['critical', 'workflow.critical'])
    .describe('Tags that mark a crash as critical when they are `true`, `yes` or `1`.'),
  administratorRoles: z
    .array(z.string().min(1))
    .default(['administrator', 'admin'])
    .describe('Values of `user.role` that make a crash at least high. Case and separators are ignored.'),
  terms: z
    .strictObject({ memory: terms, persistence: terms, network: terms, ui: terms, businessLogic: terms })
    .partial()
    .default({})
    .describe('Names in your own code that belong to a layer, in addition to those the plugin knows.'),
  rules: z.array(rule).default([]).describe('Rules of your own. One with the id of a default rule replaces it.'),
  disable: z.array(z.string().min(1)).default([]).describe('Ids of default rules that are not to vote.'),
})

export type Options = z.output<typeof options>
export type RuleSource = z.output<typeof rule>
