-- One row per offer that has had deals, locked while another is made: deals on one offer never overlap. deals counts the attempts.
create table promotions_deal_offer (
    offer_id binary(16) not null,
    deals    integer    not null,
    constraint promotions_deal_offer_pk primary key (offer_id)
);
