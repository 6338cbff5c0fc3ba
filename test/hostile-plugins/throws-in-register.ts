import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({
  name: 'throws-in-register',
  contract: 1,
  register() {
    throw new Error('I will not register')
  },
})
