import type { Template } from './template.ts'

/** The files of a new plugin by path, from the repository's folder. */
export function filesOf(name: string, template: Template): Record<string, string> {
  return {
    [`plugins/${name}/index.ts`]: template.index(name),
    [`plugins/${name}/options.ts`]: template.options,
    [`plugins/${name}/README.md`]: readme(name, template),
    [`test/plugins/${name}.test.ts`]: template.test(name),
  }
}

/** The plugin's line in `plugins` of `evenkeel.config.ts`. */
export const useOf = (name: string, { example }: Template) => `{ use: '${name}', config: ${example} },`

const readme = (name: string, template: Template) => `# ${name}

${template.summary}

\`\`\`ts
// evenkeel.config.ts
export default {
  plugins: [
    ${useOf(name, template)}
  ],
}
\`\`\`

## Options

<!-- options -->
<!-- /options -->

## Worth knowing

${template.behaviour}
`
