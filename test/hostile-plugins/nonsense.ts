import { definePlugin, type Vote } from 'evenkeel/plugin'

export default definePlugin({
  name: 'nonsense',
  contract: 1,
  register(host) {
    host.classifier({ name: 'nonsense', classify: () => ({ severity: 'APOCALYPTIC', colour: 7 }) as unknown as Vote })
  },
})
