// Written by `npm run docs` from rules/policies/cto-child.yaml with Ajv's standalone code; a test compares it.
// @ts-nocheck
/* eslint-disable */
export const ctoChildFieldsSchema: string = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\"required\":[\"title\",\"status\",\"lifecycle_classification\",\"owner\",\"created\",\"last_reviewed\",\"core_promotion_status\",\"route\"],\"additionalProperties\":false,\"properties\":{\"title\":{\"type\":\"string\",\"minLength\":1},\"status\":{\"type\":\"string\",\"enum\":[\"draft\",\"review\",\"active\",\"superseded\",\"archived\"]},\"lifecycle_classification\":{\"type\":\"string\",\"enum\":[\"sot\"]},\"owner\":{\"type\":\"string\",\"minLength\":1},\"created\":{\"type\":\"string\",\"format\":\"date\"},\"last_reviewed\":{\"type\":\"string\",\"format\":\"date\"},\"core_promotion_status\":{\"type\":\"string\",\"enum\":[\"not-promoted\",\"candidate\",\"promoted\"]},\"route\":{\"type\":\"string\",\"enum\":[\"cto\"]}}}"
var w=(s,i)=>()=>{try{return i||s((i={exports:{}}).exports,i),i.exports}catch(l){throw i=0,l}};var h=w(f=>{"use strict";Object.defineProperty(f,"__esModule",{value:!0});function d(s){let i=s.length,l=0,n=0,c;for(;n<i;)l++,c=s.charCodeAt(n++),c>=55296&&c<=
56319&&n<i&&(c=s.charCodeAt(n),(c&64512)===56320&&n++);return l}f.default=d;d.code='require("ajv/dist/runtime/ucs2length").default'});import{isCalendarDate as g}from"../../model/calendar.ts";var v={date:g},b=s=>m(s)?[]:m.errors,a={$schema:"https://json-schema.org/draft/2020-12/schema",type:"ob\
ject",required:["title","status","lifecycle_classification","owner","created","last_reviewed","core_promotion_status","route"],additionalProperties:!1,properties:{
title:{type:"string",minLength:1},status:{type:"string",enum:["draft","review","active","superseded","archived"]},lifecycle_classification:{type:"string",enum:[
"sot"]},owner:{type:"string",minLength:1},created:{type:"string",format:"date"},last_reviewed:{type:"string",format:"date"},core_promotion_status:{type:"string",
enum:["not-promoted","candidate","promoted"]},route:{type:"string",enum:["cto"]}}},p=Object.prototype.hasOwnProperty,y=h().default,_=v.date;function m(s,{instancePath:i="",
parentData:l,parentDataProperty:n,rootData:c=s,dynamicAnchors:P={}}={}){let t=null,o=0,u=m.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(let e of a.required)if(s[e]===void 0||!p.call(s,e)){let r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:e},schema:a.required,parentSchema:a,data:s};t===null?t=[r]:t.push(r),o++}for(let e of Object.keys(s))if(!(e==="title"||e==="st\
atus"||e==="lifecycle_classification"||e==="owner"||e==="created"||e==="last_reviewed"||e==="core_promotion_status"||e==="route")){let r={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e},schema:!1,parentSchema:a,data:s};t===null?t=[r]:t.push(r),o++}if(s.title!==
void 0&&p.call(s,"title")){let e=s.title;if(typeof e=="string"){if(y(e)<1){let r={instancePath:i+"/title",schemaPath:"#/properties/title/minLength",keyword:"min\
Length",params:{limit:1},schema:1,parentSchema:a.properties.title,data:e};t===null?t=[r]:t.push(r),o++}}else{let r={instancePath:i+"/title",schemaPath:"#/proper\
ties/title/type",keyword:"type",params:{type:"string"},schema:a.properties.title.type,parentSchema:a.properties.title,data:e};t===null?t=[r]:t.push(r),o++}}if(s.
status!==void 0&&p.call(s,"status")){let e=s.status;if(typeof e!="string"){let r={instancePath:i+"/status",schemaPath:"#/properties/status/type",keyword:"type",
params:{type:"string"},schema:a.properties.status.type,parentSchema:a.properties.status,data:e};t===null?t=[r]:t.push(r),o++}if(!(e==="draft"||e==="review"||e===
"active"||e==="superseded"||e==="archived")){let r={instancePath:i+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues:a.properties.
status.enum},schema:a.properties.status.enum,parentSchema:a.properties.status,data:e};t===null?t=[r]:t.push(r),o++}}if(s.lifecycle_classification!==void 0&&p.call(
s,"lifecycle_classification")){let e=s.lifecycle_classification;if(typeof e!="string"){let r={instancePath:i+"/lifecycle_classification",schemaPath:"#/propertie\
s/lifecycle_classification/type",keyword:"type",params:{type:"string"},schema:a.properties.lifecycle_classification.type,parentSchema:a.properties.lifecycle_classification,
data:e};t===null?t=[r]:t.push(r),o++}if(e!=="sot"){let r={instancePath:i+"/lifecycle_classification",schemaPath:"#/properties/lifecycle_classification/enum",keyword:"\
enum",params:{allowedValues:a.properties.lifecycle_classification.enum},schema:a.properties.lifecycle_classification.enum,parentSchema:a.properties.lifecycle_classification,
data:e};t===null?t=[r]:t.push(r),o++}}if(s.owner!==void 0&&p.call(s,"owner")){let e=s.owner;if(typeof e=="string"){if(y(e)<1){let r={instancePath:i+"/owner",schemaPath:"\
#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:a.properties.owner,data:e};t===null?t=[r]:t.push(r),o++}}else{let r={instancePath:i+
"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"string"},schema:a.properties.owner.type,parentSchema:a.properties.owner,data:e};t===null?
t=[r]:t.push(r),o++}}if(s.created!==void 0&&p.call(s,"created")){let e=s.created;if(typeof e=="string"){if(!_(e)){let r={instancePath:i+"/created",schemaPath:"#\
/properties/created/format",keyword:"format",params:{format:"date"},schema:"date",parentSchema:a.properties.created,data:e};t===null?t=[r]:t.push(r),o++}}else{let r={
instancePath:i+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type:"string"},schema:a.properties.created.type,parentSchema:a.properties.
created,data:e};t===null?t=[r]:t.push(r),o++}}if(s.last_reviewed!==void 0&&p.call(s,"last_reviewed")){let e=s.last_reviewed;if(typeof e=="string"){if(!_(e)){let r={
instancePath:i+"/last_reviewed",schemaPath:"#/properties/last_reviewed/format",keyword:"format",params:{format:"date"},schema:"date",parentSchema:a.properties.last_reviewed,
data:e};t===null?t=[r]:t.push(r),o++}}else{let r={instancePath:i+"/last_reviewed",schemaPath:"#/properties/last_reviewed/type",keyword:"type",params:{type:"stri\
ng"},schema:a.properties.last_reviewed.type,parentSchema:a.properties.last_reviewed,data:e};t===null?t=[r]:t.push(r),o++}}if(s.core_promotion_status!==void 0&&p.
call(s,"core_promotion_status")){let e=s.core_promotion_status;if(typeof e!="string"){let r={instancePath:i+"/core_promotion_status",schemaPath:"#/properties/co\
re_promotion_status/type",keyword:"type",params:{type:"string"},schema:a.properties.core_promotion_status.type,parentSchema:a.properties.core_promotion_status,data:e};
t===null?t=[r]:t.push(r),o++}if(!(e==="not-promoted"||e==="candidate"||e==="promoted")){let r={instancePath:i+"/core_promotion_status",schemaPath:"#/properties/\
core_promotion_status/enum",keyword:"enum",params:{allowedValues:a.properties.core_promotion_status.enum},schema:a.properties.core_promotion_status.enum,parentSchema:a.
properties.core_promotion_status,data:e};t===null?t=[r]:t.push(r),o++}}if(s.route!==void 0&&p.call(s,"route")){let e=s.route;if(typeof e!="string"){let r={instancePath:i+
"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type:"string"},schema:a.properties.route.type,parentSchema:a.properties.route,data:e};t===null?
t=[r]:t.push(r),o++}if(e!=="cto"){let r={instancePath:i+"/route",schemaPath:"#/properties/route/enum",keyword:"enum",params:{allowedValues:a.properties.route.enum},
schema:a.properties.route.enum,parentSchema:a.properties.route,data:e};t===null?t=[r]:t.push(r),o++}}}else{let e={instancePath:i,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"},schema:a.type,parentSchema:a,data:s};t===null?t=[e]:t.push(e),o++}return m.errors=t,o===0}m.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{b as validateCtoChildFields};
