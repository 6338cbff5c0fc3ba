import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({ name: 'twin', contract: 1, register() {} })
