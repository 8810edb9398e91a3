-- The awards that occur in the register are found by stepping from one to the next.
create index shields_by_award on shields (award, granted_on desc);
