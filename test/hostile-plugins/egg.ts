import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({ name: 'egg', contract: 1, after: ['hen'], register() {} })
