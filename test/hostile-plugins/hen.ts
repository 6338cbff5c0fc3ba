import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({ name: 'hen', contract: 1, after: ['egg'], register() {} })
