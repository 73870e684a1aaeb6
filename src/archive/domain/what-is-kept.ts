/** What becomes of a table in an archive. */
export type Kept =
  | {
      is: 'kept';
      /** Columns that are left out, and why. */
      without?: Readonly<Record<string, string>>;
      /** A column of bytes of which each value is a file of its own. */
      file?: string;
      /**
       * Only in an archive that the owner of the server writes: it holds what everybody did, or what others set up for
       * themselves, and names cases that a person may not know of.
       */
      ownerOnly?: true;
    }
  /** Not data of the organisation: why. */
  | { is: 'left out'; why: string };

const kept: Kept = { is: 'kept' };
const ownerOnly: Kept = { is: 'kept', ownerOnly: true };
const key = 'a key or a proof of identity: people sign in anew and make new ones';
const moment = 'what only this installation needs, at this moment';
const secret = 'an address with a secret in it: it is made anew';

/**
 * Every table of Vigil, and whether an archive holds it. A table without a decision fails the test that holds this list
 * against the database: nothing is forgotten, and nothing slips out.
 */
export const whatIsKept: Readonly<Record<string, Kept>> = {
  account: { is: 'kept', without: { password_hash: key } },
  alert_action: kept,
  alert_handling: kept,
  alert_occurrence: ownerOnly,
  alert_step: kept,
  api_token: { is: 'left out', why: key },
  audit_chain: ownerOnly,
  audit_checkpoint: ownerOnly,
  audit_event: ownerOnly,
  audit_sealing: { is: 'kept', ownerOnly: true, without: { ceiling: moment, ceiling_xid: moment } },
  calendar_day: kept,
  case_group: kept,
  case_opening: kept,
  citation: kept,
  confidential_record: kept,
  consent: kept,
  custody_period: kept,
  day_counter: { is: 'left out', why: secret },
  defender: kept,
  defender_name: kept,
  delivery: ownerOnly,
  delivery_recheck: { is: 'left out', why: moment },
  document: { is: 'kept', file: 'sealed' },
  document_copy: kept,
  draft_template: kept,
  event: kept,
  export: ownerOnly,
  export_case: ownerOnly,
  export_chunk: { is: 'left out', why: 'files that end of themselves' },
  feed: { is: 'left out', why: secret },
  feed_item: { is: 'left out', why: secret },
  feed_mark: { is: 'left out', why: moment },
  group_member: kept,
  history: ownerOnly,
  import_batch: { is: 'kept', ownerOnly: true, file: 'file' },
  import_chunk: ownerOnly,
  import_profile: ownerOnly,
  import_result: ownerOnly,
  import_row: ownerOnly,
  installation: ownerOnly,
  lead_ladder: kept,
  mail_key: ownerOnly,
  migrations: { is: 'left out', why: 'the version of the tables is stated in manifest.json' },
  milestone_basis: kept,
  oidc_identity: { is: 'left out', why: key },
  one_time_link: { is: 'left out', why: key },
  organisation: { is: 'kept', file: 'logo' },
  outgoing_mail: { is: 'left out', why: moment },
  passkey: { is: 'left out', why: key },
  planning_day: ownerOnly,
  portrait: { is: 'kept', file: 'picture' },
  recovery_code: { is: 'left out', why: key },
  redaction_box: kept,
  report_template: kept,
  rules_version: ownerOnly,
  session: { is: 'left out', why: key },
  spell: kept,
  subscription: { is: 'kept', ownerOnly: true, without: { webhook_id: secret } },
  subscription_mute: ownerOnly,
  subscription_plan: ownerOnly,
  team: kept,
  team_member: kept,
  throttle: { is: 'left out', why: moment },
  totp: { is: 'left out', why: key },
  totp_offer: { is: 'left out', why: key },
  webhook: { is: 'left out', why: secret },
  webhook_delivery: { is: 'left out', why: secret },
};
