const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Errors of `chat.postMessage` (https://docs.slack.dev/reference/methods/chat.postMessage) that pass by themselves. */
export const busy = words('ratelimited rate_limited message_limit_exceeded')

/** Of the token, the channel or the message: errors that the same request will meet again. All others may pass. */
export const lasting = words(`
  access_denied account_inactive accesslimited ekm_access_denied enterprise_is_restricted invalid_auth invalid_token
  missing_scope no_permission not_allowed_token_type not_authed org_login_required team_access_not_granted team_not_found
  token_expired token_revoked two_factor_setup_required deprecated_endpoint method_deprecated unknown_method
  as_user_not_supported cannot_reply_to_message channel_not_found channel_type_not_supported is_archived is_inactive
  messages_tab_disabled not_in_channel restricted_action restricted_action_non_threadable_channel
  restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel user_not_found
  invalid_arg_name invalid_arguments invalid_blocks invalid_blocks_format invalid_charset invalid_json invalid_post_type
  json_not_object missing_charset missing_post_type msg_blocks_too_long msg_too_long no_text
`)

/** Of a channel or a person: another place may take the same message. */
export const placeless = words(`
  channel_not_found channel_type_not_supported is_archived is_inactive messages_tab_disabled not_in_channel
  restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel user_not_found
  cannot_dm_bot user_disabled
`)

/** A first message that was deleted, or a channel without threads: what is to be said goes to the channel itself then. */
export const threadless = words(`
  message_not_found thread_not_found cannot_reply_to_message restricted_action_non_threadable_channel
  restricted_action_thread_locked
`)
