-- Lists of open cases that the states alone do not serve, and all notices of a person.
create index cases_open_by_time on cases (entity_id, id desc) where open;
create index cases_open_escalated on cases (entity_id, rank, id) where open and escalation > 0;
create index cases_open_restricted on cases (entity_id, rank, id) where open and restricted;
create index case_notices_of_person on case_notices (person_id, id desc);
create index case_presence_by_time on case_presence (at);
