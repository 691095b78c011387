/** What the account interface answers; its description is served as `openapi.json`. */

export type Page<T> = { items: T[]; next?: string; total?: number };

export type Right = "read" | "members" | "departments" | "grants" | "enterprise";

export type SelfIdentity = { kind: "self" };

export type EnterpriseIdentity = {
  kind: "enterprise";
  enterpriseId: string;
  uscc: string;
  name: string;
  memberRole: "owner" | "internal" | "invited";
  rights: Right[];
  level: Level;
};

export type Identity = SelfIdentity | EnterpriseIdentity;

/** Real-name level: 1 registered, 2 verified, 3 certified. */
export type Level = 1 | 2 | 3;

/** What operators make of what was declared. */
export type Review = { state: "submitted" | "needs-more" | "rejected"; answer?: string; at: string };

export type RealName = { level: Level; way?: string; at?: string; validUntil?: string; lapsed?: { level: Level; at: string }; review?: Review };

export type Me = {
  id: string;
  loginName: string;
  name: string;
  accountType: "enterprise" | "member" | "person";
  locale?: string;
  realName: RealName;
  identities: Identity[];
  operator: boolean;
  unread: number;
};

export type Particulars = {
  name: { value: string; proved: boolean };
  documentType?: string;
  documentNumber?: string;
  documentUntil?: string;
};

export type Enterprise = {
  id: string;
  uscc: string;
  name: string;
  type?: string;
  standing?: string;
  level: Level;
  way?: string;
  at?: string;
  registeredAddress?: string;
  validUntil?: string;
  legalRepresentative?: { name?: string; documentType?: string; number?: string };
  handler?: { name?: string; documentType?: string; number?: string; mobile?: string };
  contact?: { mobile?: string; email?: string; address?: string; postcode?: string };
  mainAccount?: { loginName: string };
  closesOn?: string;
};

export type BrokerState = { bound: boolean; label?: string; offered: boolean };

export type Security = {
  mobile: { masked?: string };
  email: { masked?: string; verified?: boolean };
  wechat: BrokerState;
  guangdong: BrokerState;
  password: { set: boolean; changedAt?: string };
  certificates: number;
  actions: {
    mobile?: string;
    email?: string;
    password?: string;
    certificate?: string;
    wechat?: { bind?: string; unbind?: string };
    guangdong?: { bind?: string; unbind?: string };
  };
};

export type Certificate = {
  id: string;
  subject: string;
  issuer: string;
  vendor: string;
  serial: string;
  notBefore: string;
  notAfter: string;
  state: "valid" | "ending" | "expired" | "replaced" | "disabled" | "suspended";
  /** None: bound before it was kept, and not used since. */
  algorithm?: "sm2" | "rsa" | "ec-p256" | "ec-p384";
};

export type Login = {
  id: string;
  at: string;
  loginName: string;
  success: boolean;
  reason?: string;
  way?: string;
  system?: string;
  ip?: string;
  region?: string;
  device?: string;
};

/** What was done, by whom and to whom; texts come from the server. */
export type Deed = {
  id: string;
  at: string;
  action: string;
  what: string;
  actor: string;
  subject?: string;
  success: boolean;
  outcome: string;
  way?: string;
  ip?: string;
  region?: string;
  facts: { name: string; text: string }[];
};

export type DeedAction = { code: string; area: string; text: string };

export type TodoKind = "invitation" | "grant-request" | "certificate-ending" | "real-name" | "review" | "particulars";

export type Todo = { kind: TodoKind; id: string; title: string; at?: string; enterpriseId?: string; action?: string };

export type Preferences = {
  navigation: "side" | "top" | "mixed";
  appearance: "light" | "dark" | "system";
  accent: "blue" | "teal" | "green" | "purple" | "red" | "orange";
};

export type Message = { id: string; kind: string; title: string; body: string; at: string; read: boolean };

export type MessagePlace = "sms" | "email";

/** A place that is not there leaves no choice. */
export type MessageKind = { kind: string; title: string; security: boolean } & Partial<Record<MessagePlace, boolean>>;

export type MessageTopicName = "login" | "certificate" | "particulars" | "enterprise" | "business";

export type MessageTopic = { topic: MessageTopicName; kinds: MessageKind[] };

export type MessageSettings = { topics: MessageTopic[] };

export type ConsentKind = "agreement" | "face";

export type Consent = { kind: ConsentKind; version: string; at: string };

export type DepartmentName = { id: string; name: string };

export type Invitation = {
  id: string;
  enterpriseName: string;
  uscc: string;
  departments: DepartmentName[];
  roles: string[];
  invitedAt: string;
  until: string;
};

/** Why a role cannot be had. */
export type Why = "level" | "not-offered" | "not-opened";

export type BusinessRole = {
  name: string;
  description?: string;
  level: Level;
  state: "open" | "closed" | "available";
  why?: Why;
};

export type BusinessSystem = {
  client: string;
  name: string;
  category?: string;
  entryUrl?: string;
  icon?: string;
  roles: BusinessRole[];
  opened: boolean;
};
