create table area_shape (
  id uuid not null,
  council_id uuid not null,
  name text not null,
  geometry text not null,
  source text not null,
  published_at timestamptz not null,
  constraint pk_area_shape primary key (id),
  constraint fk_area_shape_council foreign key (council_id) references organisation (id),
  constraint ck_area_shape_name check (length(trim(name)) between 1 and 200),
  constraint ck_area_shape_geometry check (cast(geometry as jsonb) ->> 'type' in ('Polygon', 'MultiPolygon')),
  constraint ck_area_shape_source check (length(trim(source)) between 1 and 300)
);
comment on table area_shape is 'Shapes of areas for the map of services; a service lies in the area of its council whose name its own area is';
comment on column area_shape.geometry is 'GeoJSON (RFC 7946): longitude before latitude, WGS 84';
comment on column area_shape.source is 'Where the shape comes from, with its licence';
create unique index uq_area_shape_name on area_shape (council_id, lower(name));
create index ix_service_council_area on service (council_id, lower(area));

create table area_import (
  id uuid not null,
  council_id uuid not null,
  status text not null,
  started_at timestamptz not null,
  started_by text not null,
  file_name text,
  feature_count int not null default 0,
  faulty_count int not null default 0,
  source text,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_area_import primary key (id),
  constraint fk_area_import_council foreign key (council_id) references organisation (id),
  constraint ck_area_import_status check (status in ('OPEN', 'CHECKED', 'PUBLISHED', 'DISCARDED')),
  constraint ck_area_import_published check (status <> 'PUBLISHED'
    or (faulty_count = 0 and feature_count > 0 and source is not null)),
  constraint ck_area_import_ended check ((status in ('PUBLISHED', 'DISCARDED')) = (ended_at is not null)),
  constraint ck_area_import_counts check (faulty_count <= feature_count)
);
comment on table area_import is 'A GeoJSON file of areas that a council checks and then publishes as a whole';
comment on column area_import.faulty_count is 'Features with a fault; with any, nothing is published';
create unique index uq_area_import_open on area_import (council_id) where status in ('OPEN', 'CHECKED');

create table area_import_feature (
  import_id uuid not null,
  number int not null,
  name text not null,
  geometry text,
  fault text,
  fault_arguments jsonb not null,
  constraint pk_area_import_feature primary key (import_id, number),
  constraint fk_area_import_feature_import foreign key (import_id) references area_import (id),
  constraint ck_area_import_feature_read check ((geometry is null) = (fault is not null))
);
comment on table area_import_feature is 'A feature of such a file, read or with its fault; gone once the file is published or given up';
