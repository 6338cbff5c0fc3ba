import { z } from 'zod'

const terms = z.array(z.string().min(1)).default([])

/** The options of this plugin. */
export const options = z.strictObject({
  /** Workflows in which any crash is critical; case and separators are ignored. */
  criticalWorkflows: z.array(z.string().min(1)).default(['criticalProduction', 'checkout', 'payment']),
  /** Tags that mark a crash as critical when they are `true`, `yes` or `1`. */
  criticalTags: z.array(z.string().min(1)).default(['critical', 'workflow.critical']),
  /** Roles in which a crash is at least high; case and separators are ignored. */
  administratorRoles: z.array(z.string().min(1)).default(['administrator', 'admin']),
  /** Names of your own code that belong to a layer, in addition to those the plugin knows. */
  terms: z
    .strictObject({ memory: terms, persistence: terms, network: terms, ui: terms, businessLogic: terms })
    .partial()
    .default({}),
})

export type Options = z.output<typeof options>
