-- Keys that differ in case or accents are different mails.
alter table notifications_mail modify mail_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null;
