import type { Severity } from '../crashes/decision.ts'

/** Something changed: small, typed and keyed, so that whoever watches can tell whether it concerns them. */
export type Notice =
  | { kind: 'crash'; project: number; issue: string; crash: string; severity: Severity }
  | { kind: 'issue'; project: number; issue: string }
  /** A release came up, or its sessions changed. */
  | { kind: 'releases'; project: number }
  | { kind: 'intake'; project: number }
  | { kind: 'project'; project: number }
  | { kind: 'access' }
  /** A notification was posted, sent or given up. */
  | { kind: 'deliveries' }
  /** A plugin's state or circuit changed on this node; with a command: every node is to carry it out. */
  | {
      kind: 'plugin'
      node: string
      plugin: string
      command?: 'disable' | 'enable' | 'resetCircuits' | 'reload' | undefined
    }
  /** Notices may have been missed: whoever watches looks again. */
  | { kind: 'lost' }

/** Carries notices to everybody who watches, on this node and on others. A notice is published after its commit. */
export interface Bus {
  publish(notices: Notice[]): void
  /** Hears all notices until the returned function is called. */
  subscribe(hear: (notices: Notice[]) => void): () => void
  close(): Promise<void>
}
