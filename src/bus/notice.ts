/** Something changed: small, typed and keyed, so that whoever watches can tell whether it concerns them. */
export type Notice =
  /** Crashes of these issues were stored, which changed the issues too. */
  | { kind: 'crashes'; project: number; issues: string[] }
  /** A status, an assignee: what somebody changed about these issues. */
  | { kind: 'issues'; project: number; issues: string[] }
  /** A release came up, or its sessions changed. */
  | { kind: 'releases'; project: number }
  | { kind: 'intake'; project: number }
  /** Samples of these metrics were stored, or what is known of the metrics changed. */
  | { kind: 'metrics'; project: number; names: string[] }
  | { kind: 'warnings'; project: number; warnings: string[] }
  | { kind: 'alerts'; project: number; alerts: string[] }
  | { kind: 'incidents'; project: number; incidents: string[] }
  /** Rules, silences, mute times, contacts, schedules, policies, playbooks: how a project wants to be alerted. */
  | { kind: 'alerting'; project: number }
  /** What people did with an app was stored. */
  | { kind: 'usage'; project: number }
  | { kind: 'customers'; project: number; customers: string[] }
  | { kind: 'project'; project: number }
  | { kind: 'access' }
  /** A notification was posted, sent or given up. */
  | { kind: 'deliveries' }
  /** Trusted documents were registered or forgotten. */
  | { kind: 'documents' }
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
