// Written by `npm run docs` from schemas/baseline.schema.json with Ajv's standalone code; a test compares it.
// @ts-nocheck
/* eslint-disable */
var S=(r,s)=>()=>{try{return s||r((s={exports:{}}).exports,s),s.exports}catch(y){throw s=0,y}};var b=S(P=>{"use strict";Object.defineProperty(P,"__esModule",{value:!0});function w(r){let s=r.length,y=0,d=0,m;for(;d<s;)y++,m=r.charCodeAt(d++),m>=55296&&m<=
56319&&d<s&&(m=r.charCodeAt(d),(m&64512)===56320&&d++);return y}P.default=w;w.code='require("ajv/dist/runtime/ucs2length").default'});import{isCalendarDate as L}from"../../model/calendar.ts";var E=r=>u(r)?[]:u.errors,c={$schema:"https://json-schema.org/draft/2020-12/schema",title:"sotlint baseline",description:"`.sotlint-baseline.json`, written by `\
--update-baseline`: findings that were there when a tree was adopted. It holds no text of a document, and nothing that the policy lists as `notWaivable`.",type:"\
object",additionalProperties:!1,required:["schema","entries"],properties:{schema:{description:"The version of this form; it grows when a reader of the old one c\
ould go wrong.",type:"string",const:"sotlint-baseline/1"},entries:{description:"By path, rule and fingerprint.",type:"array",items:{$ref:"#/$defs/entry"}}},$defs:{
entry:{type:"object",additionalProperties:!1,required:["path","rule","fingerprint"],properties:{path:{description:"The document, as seen from the folder of this\
 file.",type:"string",minLength:1},rule:{description:"`RULE/MESSAGE`.",type:"string",minLength:1},fingerprint:{description:"What stays the same of the finding w\
hile lines move.",type:"string",pattern:"^[0-9a-f]{32}$"}}}}},l={type:"object",additionalProperties:!1,required:["path","rule","fingerprint"],properties:{path:{
description:"The document, as seen from the folder of this file.",type:"string",minLength:1},rule:{description:"`RULE/MESSAGE`.",type:"string",minLength:1},fingerprint:{
description:"What stays the same of the finding while lines move.",type:"string",pattern:"^[0-9a-f]{32}$"}}},f=Object.prototype.hasOwnProperty,k=b().default,$=new RegExp(
"^[0-9a-f]{32}$","u");function u(r,{instancePath:s="",parentData:y,parentDataProperty:d,rootData:m=r,dynamicAnchors:j={}}={}){let e=null,p=0,g=u.evaluated;if(g.
dynamicProps&&(g.props=void 0),g.dynamicItems&&(g.items=void 0),r&&typeof r=="object"&&!Array.isArray(r)){for(let n of c.required)if(r[n]===void 0||!f.call(r,n)){
let o={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:n},schema:c.required,parentSchema:c,data:r};e===null?e=[o]:e.push(o),p++}
for(let n of Object.keys(r))if(!(n==="schema"||n==="entries")){let o={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},schema:!1,parentSchema:c,data:r};e===null?e=[o]:e.push(o),p++}if(r.schema!==void 0&&f.call(r,"schema")){let n=r.schema;if(typeof n!="strin\
g"){let o={instancePath:s+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type:"string"},schema:c.properties.schema.type,parentSchema:c.properties.
schema,data:n};e===null?e=[o]:e.push(o),p++}if(n!=="sotlint-baseline/1"){let o={instancePath:s+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",
params:{allowedValue:"sotlint-baseline/1"},schema:"sotlint-baseline/1",parentSchema:c.properties.schema,data:n};e===null?e=[o]:e.push(o),p++}}if(r.entries!==void 0&&
f.call(r,"entries")){let n=r.entries;if(Array.isArray(n)){let o=n.length;for(let h=0;h<o;h++){let a=n[h];if(a&&typeof a=="object"&&!Array.isArray(a)){for(let t of l.
required)if(a[t]===void 0||!f.call(a,t)){let i={instancePath:s+"/entries/"+h,schemaPath:"#/$defs/entry/required",keyword:"required",params:{missingProperty:t},schema:l.
required,parentSchema:l,data:a};e===null?e=[i]:e.push(i),p++}for(let t of Object.keys(a))if(!(t==="path"||t==="rule"||t==="fingerprint")){let i={instancePath:s+
"/entries/"+h,schemaPath:"#/$defs/entry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:l,data:a};e===
null?e=[i]:e.push(i),p++}if(a.path!==void 0&&f.call(a,"path")){let t=a.path;if(typeof t=="string"){if(k(t)<1){let i={instancePath:s+"/entries/"+h+"/path",schemaPath:"\
#/$defs/entry/properties/path/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:l.properties.path,data:t};e===null?e=[i]:e.push(i),p++}}else{
let i={instancePath:s+"/entries/"+h+"/path",schemaPath:"#/$defs/entry/properties/path/type",keyword:"type",params:{type:"string"},schema:l.properties.path.type,
parentSchema:l.properties.path,data:t};e===null?e=[i]:e.push(i),p++}}if(a.rule!==void 0&&f.call(a,"rule")){let t=a.rule;if(typeof t=="string"){if(k(t)<1){let i={
instancePath:s+"/entries/"+h+"/rule",schemaPath:"#/$defs/entry/properties/rule/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:l.properties.
rule,data:t};e===null?e=[i]:e.push(i),p++}}else{let i={instancePath:s+"/entries/"+h+"/rule",schemaPath:"#/$defs/entry/properties/rule/type",keyword:"type",params:{
type:"string"},schema:l.properties.rule.type,parentSchema:l.properties.rule,data:t};e===null?e=[i]:e.push(i),p++}}if(a.fingerprint!==void 0&&f.call(a,"fingerpri\
nt")){let t=a.fingerprint;if(typeof t=="string"){if(!$.test(t)){let i={instancePath:s+"/entries/"+h+"/fingerprint",schemaPath:"#/$defs/entry/properties/fingerpr\
int/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{32}$"},schema:"^[0-9a-f]{32}$",parentSchema:l.properties.fingerprint,data:t};e===null?e=[i]:e.push(i),
p++}}else{let i={instancePath:s+"/entries/"+h+"/fingerprint",schemaPath:"#/$defs/entry/properties/fingerprint/type",keyword:"type",params:{type:"string"},schema:l.
properties.fingerprint.type,parentSchema:l.properties.fingerprint,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:s+"/entries/"+h,schemaPath:"#/\
$defs/entry/type",keyword:"type",params:{type:"object"},schema:l.type,parentSchema:l,data:a};e===null?e=[t]:e.push(t),p++}}}else{let o={instancePath:s+"/entries",
schemaPath:"#/properties/entries/type",keyword:"type",params:{type:"array"},schema:c.properties.entries.type,parentSchema:c.properties.entries,data:n};e===null?
e=[o]:e.push(o),p++}}}else{let n={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:c.type,parentSchema:c,data:r};e===null?e=[n]:e.
push(n),p++}return u.errors=e,p===0}u.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{E as validateBaseline};
