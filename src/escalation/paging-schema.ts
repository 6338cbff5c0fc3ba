import type { Builder } from '../schema-builder/builder.ts'

export function addPaging(_builder: Builder): void {}
