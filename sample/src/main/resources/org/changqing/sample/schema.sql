-- The operational tables as a source system of the bureau holds them: one row per record, its present state.
-- No foreign keys: real sources do not promise any. Days are Asia/Shanghai; intervals end before valid_to, null = still going on.
-- Every table: updated_at = when the row last changed, deleted = the source's mark for a withdrawn record.

-- Where the bureau works (GB/T 2260).
create table if not exists district (
  district_code  char(6) primary key,
  name           text not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Party branches; kind: retired | staff.
create table if not exists branch (
  branch_id      text primary key,
  kind           text not null,
  founded_on     date,
  dissolved_on   date,
  merged_into    text,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Names and districts of branches over time.
create table if not exists branch_version (
  branch_version_id text primary key,
  branch_id      text not null,
  name           text not null,
  district_code  char(6) not null,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Members and other retired people; id_number is sensitive.
create table if not exists person (
  person_id      text primary key,
  name           text not null,
  id_number      text,
  sex            text,
  born_on        date,
  person_class   text not null,
  rank_code      text,
  died_on        date,
  party_status   text not null,
  party_joined_on date,
  residence_district char(6),
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Rulings that person_id is the same person as merged_into.
create table if not exists person_merge (
  person_id      text primary key,
  merged_into    text not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Formal relations of members to branches.
create table if not exists membership (
  membership_id  text primary key,
  person_id      text not null,
  branch_id      text not null,
  group_no       integer,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Branch offices.
create table if not exists post (
  post_id        text primary key,
  person_id      text not null,
  branch_id      text not null,
  post_code      text not null,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Releases from attending; without approved_on of no effect.
create table if not exists exemption (
  exemption_id   text primary key,
  person_id      text not null,
  reason_code    text not null,
  approved_on    date,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Organisation life: planned, held, cancelled and void meetings.
create table if not exists activity (
  activity_id    text primary key,
  branch_id      text not null,
  kind           text not null,
  group_no       integer,
  title          text,
  mode           text,
  starts_at      timestamptz not null,
  ends_at        timestamptz,
  credit_hours   numeric(5,2),
  vote           text,
  lecturer_id    text,
  status         text not null,
  recorded_at    timestamptz,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- One person at one meeting; 1 onsite, 2 online, 3 leave, 4 sick, 5 absent, 6 exempt, 7 served at home.
create table if not exists attendance (
  attendance_id  text primary key,
  activity_id    text not null,
  person_id      text not null,
  status_code    smallint not null,
  hours          numeric(5,2),
  channel        text,
  recorded_at    timestamptz,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists training_class (
  class_id       text primary key,
  kind           text not null,
  title          text,
  central        boolean not null,
  starts_on      date not null,
  ends_on        date not null,
  status         text not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists training_day (
  training_day_id text primary key,
  class_id       text not null,
  person_id      text not null,
  trained_on     date not null,
  hours          numeric(5,2) not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Enrolment and, when the class is over, its outcome.
create table if not exists training_result (
  training_result_id text primary key,
  class_id       text not null,
  person_id      text not null,
  result         text,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Whom a training plan must reach, in [window_from, window_to).
create table if not exists training_target (
  training_target_id text primary key,
  plan_id        text not null,
  kind           text not null,
  person_id      text not null,
  window_from    date not null,
  window_to      date not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- That a talk took place; never what was said.
create table if not exists talk (
  talk_id        text primary key,
  person_id      text not null,
  other_person_id text not null,
  held_on        date not null,
  recorded_at    timestamptz,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Reasons for care. Sensitive.
create table if not exists care_need (
  care_need_id   text primary key,
  person_id      text not null,
  kind           text not null,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists pairing (
  pairing_id     text primary key,
  person_id      text not null,
  helper_id      text not null,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Sensitive.
create table if not exists hospital_stay (
  hospital_stay_id text primary key,
  person_id      text not null,
  admitted_on    date not null,
  discharged_on  date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists care_visit (
  care_visit_id  text primary key,
  person_id      text not null,
  visitor_id     text,
  visited_on     date not null,
  mode           text not null,
  occasion       text not null,
  relief_fen     bigint,
  recorded_at    timestamptz,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Festival rounds and supply drives, in [window_from, window_to).
create table if not exists campaign (
  campaign_id    text primary key,
  kind           text not null,
  name           text not null,
  window_from    date not null,
  window_to      date not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists campaign_target (
  campaign_target_id text primary key,
  campaign_id    text not null,
  person_id      text not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists distribution (
  distribution_id text primary key,
  campaign_id    text,
  person_id      text not null,
  item           text not null,
  quantity       integer not null,
  given_on       date not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists volunteer_spell (
  volunteer_spell_id text primary key,
  person_id      text not null,
  role           text not null,
  valid_from     date not null,
  valid_to       date,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Accounts of the app and of WeChat; person_id null = not bound.
create table if not exists platform_account (
  account_id     text primary key,
  platform       text not null,
  person_id      text,
  bound_at       timestamptz,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

create table if not exists platform_event (
  event_id       text primary key,
  account_id     text not null,
  kind           text not null,
  column_name    text,
  happened_at    timestamptz not null,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Outcomes of yearly reviews. Sensitive.
create table if not exists review (
  review_id      text primary key,
  person_id      text not null,
  kind           text not null,
  year           integer not null,
  grade          text,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Party dues in fen, by month.
create table if not exists fee (
  fee_id         text primary key,
  person_id      text not null,
  month          date not null,
  due_fen        bigint not null,
  paid_fen       bigint not null default 0,
  updated_at     timestamptz not null,
  deleted        boolean not null default false
);

-- Not of the contract: which sample these tables hold.
create table if not exists sample_state (
  seed           bigint not null,
  scale          integer not null,
  last_day       date not null
);
