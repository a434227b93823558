BEGIN TRANSACTION;
CREATE TABLE revision (
	section_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	saved_at DATETIME NOT NULL, 
	author VARCHAR NOT NULL, 
	format INTEGER NOT NULL, 
	step INTEGER NOT NULL, 
	entry VARCHAR NOT NULL, 
	undo INTEGER, 
	redo INTEGER, 
	whole INTEGER, 
	kept_start INTEGER NOT NULL, 
	kept_end INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (section_id, number), 
	FOREIGN KEY(section_id) REFERENCES section (id) ON DELETE CASCADE
);
INSERT INTO "revision" VALUES(1,1,'2026-11-22 20:47:00.383254','',1,1,'',NULL,NULL,NULL,0,0,'{"name":"Clinic","pitch":"No note gets lost","archived":false}');
INSERT INTO "revision" VALUES(1,2,'2026-11-22 20:47:00.394594','',1,2,'name',1,NULL,1,15,47,' handover');
INSERT INTO "revision" VALUES(2,1,'2026-11-22 20:47:00.397432','',1,1,'problem/p1',0,NULL,NULL,0,0,'{"problem":[{"id":"p1","text":"Nurses hand over on paper"}],"existing_alternatives":[],"customer_segments":[],"early_adopters":[],"unique_value_proposition":[],"high_level_concept":[],"solution":[],"channels":[],"revenue_streams":[],"cost_structure":[],"key_metrics":[],"unfair_advantage":[]}');
INSERT INTO "revision" VALUES(2,2,'2026-11-22 20:47:00.403428','',1,2,'solution/s1',1,NULL,1,196,96,'{"id":"s1","text":"An app"}');
INSERT INTO "revision" VALUES(2,3,'2026-11-22 20:47:00.405940','',1,2,'solution/s1/text',1,NULL,1,196,96,'{"id":"s1","text":"An app for the ward"}');
INSERT INTO "revision" VALUES(2,4,'2026-11-22 20:47:00.409504','',1,4,'',0,3,1,292,0,'');
INSERT INTO "revision" VALUES(3,1,'2026-11-22 20:47:00.422558','',1,1,'',0,NULL,NULL,0,0,'{"inputs":{"payroll_burden":0.12,"yearly_raise":0.03,"payment_fee_rate":0.03,"opening_cash":80000.0},"tables":{"streams":[],"roles":[],"costs":[],"one_offs":[],"funding":[]},"start":"2027-01-01","currency":"USD"}');
CREATE TABLE schema_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT schema_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "schema_version" VALUES('0001');
CREATE TABLE section (
	id INTEGER NOT NULL, 
	subject_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	head INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (subject_id, name), 
	FOREIGN KEY(subject_id) REFERENCES subject (id) ON DELETE CASCADE
);
INSERT INTO "section" VALUES(1,'8e8cc63e6299f547873f','about',2);
INSERT INTO "section" VALUES(2,'8e8cc63e6299f547873f','canvas',4);
INSERT INTO "section" VALUES(3,'8e8cc63e6299f547873f','plan',1);
CREATE TABLE subject (
	id VARCHAR NOT NULL, 
	workspace VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "subject" VALUES('8e8cc63e6299f547873f','local','idea','2026-11-22 20:47:00.381813');
CREATE TABLE version_name (
	section_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (section_id, number), 
	FOREIGN KEY(section_id, number) REFERENCES revision (section_id, number) ON DELETE CASCADE
);
INSERT INTO "version_name" VALUES(2,1,'Before the interviews');
CREATE INDEX ix_subject_workspace ON subject (workspace);
COMMIT;
