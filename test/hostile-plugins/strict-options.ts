import { definePlugin } from 'evenkeel/plugin'
import { z } from 'zod'

export default definePlugin({
  name: 'strict-options',
  contract: 1,
  config: z.strictObject({ colour: z.string().default('blue') }),
  register() {},
})
