import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({ name: 'future-contract', contract: 2, register() {} })
