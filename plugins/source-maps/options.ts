import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  folder: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Where the source maps are, in any depth. A relative path begins at the folder that the server is started in, ' +
        'not at that of the configuration file as the paths in `use` do. Without it nothing is resolved.',
    ),
  urlPrefixes: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'What the addresses of your scripts begin with, such as `https://app.example.com/static/`; the rest is looked ' +
        'for in the folder. When given, scripts at other http(s) addresses are left alone.',
    ),
  cachedMaps: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(50)
    .describe('Source maps kept in memory, in each thread that reads reports.'),
  cachedBytes: z
    .number()
    .int()
    .min(1_024)
    .max(512 * 2 ** 20)
    .default(64 * 2 ** 20)
    .describe(
      'Bytes that the files of the kept maps may have together, in each thread; in memory they take several times ' +
        'that. A larger file is not read.',
    ),
})

export type Options = z.output<typeof options>
