create schema claims;

-- One line per project for lists; what happened to it stands in the ledger.
create table claims.project (
    id         varchar(20) primary key,
    region     varchar(12) not null,
    title      varchar(100) not null,
    stage      varchar(20) not null,
    department varchar(40) not null,
    budget     bigint not null check (budget >= 0),
    spent      bigint not null check (spent between 0 and budget),
    stepped_at timestamp with time zone not null
);

create index project_region on claims.project (region, stage, id);

-- Who is in a project's team now, and until when.
create table claims.member (
    project    varchar(20) not null references claims.project,
    deputy     varchar(40) not null,
    term_until date not null,
    primary key (project, deputy)
);

create index member_deputy on claims.member (deputy, project);

-- What a deputy told about themselves, and tags chosen from the kept list. They correct it themselves.
create table claims.profile (
    deputy     varchar(40) primary key,
    community  varchar(12) not null,
    estate     varchar(60) not null,
    resources  varchar(500) not null,
    most       int not null check (most between 0 and 20),
    changed_at timestamp with time zone not null
);

create table claims.tag (
    name varchar(20) primary key,
    kind varchar(10) not null check (kind in ('SKILL', 'SUBJECT'))
);

create table claims.profile_tag (
    deputy varchar(40) not null references claims.profile,
    tag    varchar(20) not null references claims.tag,
    primary key (deputy, tag)
);

create index profile_tag_tag on claims.profile_tag (tag, deputy);

create table claims.interest (
    deputy varchar(40) not null references claims.profile,
    party  varchar(60) not null,
    tie    varchar(60) not null,
    primary key (deputy, party)
);

insert into claims.tag (name, kind) values
    ('法律', 'SKILL'), ('调解', 'SKILL'), ('工程造价', 'SKILL'), ('建筑结构', 'SKILL'), ('工程监理', 'SKILL'),
    ('水电', 'SKILL'), ('电梯', 'SKILL'), ('规划', 'SKILL'), ('医疗', 'SKILL'), ('急救', 'SKILL'), ('幼教', 'SKILL'),
    ('养老', 'SKILL'), ('经营', 'SKILL'), ('财务', 'SKILL'), ('数据', 'SKILL'), ('水务', 'SKILL'), ('组织', 'SKILL'),
    ('交通', 'SKILL'), ('消防', 'SKILL'), ('新就业', 'SKILL'),
    ('物业', 'SUBJECT'), ('业委会', 'SUBJECT'), ('加装电梯', 'SUBJECT'), ('停车', 'SUBJECT'), ('消防通道', 'SUBJECT'),
    ('渗漏', 'SUBJECT'), ('排水', 'SUBJECT'), ('噪声', 'SUBJECT'), ('防汛', 'SUBJECT'), ('托育', 'SUBJECT'),
    ('助餐', 'SUBJECT'), ('充电', 'SUBJECT'), ('步道', 'SUBJECT'), ('商户', 'SUBJECT'), ('骑手', 'SUBJECT'),
    ('无障碍', 'SUBJECT'), ('河道', 'SUBJECT'), ('装修', 'SUBJECT'), ('独居老人', 'SUBJECT'), ('应急', 'SUBJECT');

-- How long a claim lasts, how many deputies a project has and how many projects a deputy: the longest leading digits count.
create table claims.bounds (
    region          varchar(12) not null,
    valid_from      date not null,
    least_months    int not null check (least_months > 0),
    most_months     int not null check (most_months >= least_months),
    most_deputies   int not null check (most_deputies between 1 and 8),
    most_projects   int not null check (most_projects between 1 and 20),
    own_estate_refused boolean not null,
    basis           varchar(200) not null,
    primary key (region, valid_from)
);

insert into claims.bounds values
    ('', '2023-01-01', 12, 36, 4, 2, false, '地方实践：代表认领制，以1至3年为周期，可由两位代表联合认领（《杭州市人大信息》2024年第14期）');
