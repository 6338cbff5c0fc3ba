import { mergeConfig } from 'vitest/config'
import base from '../vitest.config.ts'
export default mergeConfig(base, { root: '/work/main', ssr: { resolve: { conditions: ['node', 'module-sync', 'default'], externalConditions: ['node', 'module-sync'] } } })
