// Written by `npm run docs` from schemas/scan-baseline.schema.json with Ajv's standalone code; a test compares it.
// @ts-nocheck
/* eslint-disable */
var v=(t,n)=>()=>{try{return n||t((n={exports:{}}).exports,n),n.exports}catch(h){throw n=0,h}};var P=v(g=>{"use strict";Object.defineProperty(g,"__esModule",{value:!0});function w(t){let n=t.length,h=0,f=0,c;for(;f<n;)h++,c=t.charCodeAt(f++),c>=55296&&c<=
56319&&f<n&&(c=t.charCodeAt(f),(c&64512)===56320&&f++);return h}g.default=w;w.code='require("ajv/dist/runtime/ucs2length").default'});import{isCalendarDate as A}from"../../model/calendar.ts";var L=t=>y(t)?[]:y.errors,a={$schema:"https://json-schema.org/draft/2020-12/schema",title:"sotlint scan baseline",description:"`sotlint.scan-baseline.json`, wri\
tten by `sotlint scan --update-baseline`: findings that were there when the scan was adopted. It holds no text of a file, and no value that is bound, exact or w\
ith a login.",type:"object",additionalProperties:!1,required:["schema","fingerprints","entries"],properties:{schema:{description:"The version of this form; it g\
rows when a reader of the old one could go wrong.",type:"string",const:"sotlint-scan-baseline/1"},fingerprints:{description:"`keyed`: digests under a key that i\
s no part of the repository, and that survive lines that move; `position`: of rule, path and line alone, as no key could be had.",enum:["keyed","position"]},key:{
description:"Tells one key from another, and nothing else; with `keyed` only.",$ref:"#/$defs/fingerprint"},entries:{description:"By path, rule and fingerprint.",
type:"array",items:{$ref:"#/$defs/entry"}}},$defs:{fingerprint:{type:"string",pattern:"^[0-9a-f]{16}$"},entry:{type:"object",additionalProperties:!1,required:["\
path","rule","fingerprint"],properties:{path:{description:"The file, as seen from the folder of this one; what stands in an archive follows a `!`.",type:"string",
minLength:1},rule:{description:"`RULE/MESSAGE`.",type:"string",minLength:1},fingerprint:{$ref:"#/$defs/fingerprint"}}}}},m={type:"string",pattern:"^[0-9a-f]{16}\
$"},l=Object.prototype.hasOwnProperty,b=new RegExp("^[0-9a-f]{16}$","u"),p={type:"object",additionalProperties:!1,required:["path","rule","fingerprint"],properties:{
path:{description:"The file, as seen from the folder of this one; what stands in an archive follows a `!`.",type:"string",minLength:1},rule:{description:"`RULE/\
MESSAGE`.",type:"string",minLength:1},fingerprint:{$ref:"#/$defs/fingerprint"}}},S=P().default;function d(t,{instancePath:n="",parentData:h,parentDataProperty:f,
rootData:c=t,dynamicAnchors:k={}}={}){let e=null,i=0,o=d.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),t&&typeof t=="object"&&!Array.
isArray(t)){for(let r of p.required)if(t[r]===void 0||!l.call(t,r)){let s={instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:r},
schema:p.required,parentSchema:p,data:t};e===null?e=[s]:e.push(s),i++}for(let r of Object.keys(t))if(!(r==="path"||r==="rule"||r==="fingerprint")){let s={instancePath:n,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:p,data:t};e===null?e=[s]:e.push(s),i++}if(t.
path!==void 0&&l.call(t,"path")){let r=t.path;if(typeof r=="string"){if(S(r)<1){let s={instancePath:n+"/path",schemaPath:"#/properties/path/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:p.properties.path,data:r};e===null?e=[s]:e.push(s),i++}}else{let s={instancePath:n+"/path",schemaPath:"#/prope\
rties/path/type",keyword:"type",params:{type:"string"},schema:p.properties.path.type,parentSchema:p.properties.path,data:r};e===null?e=[s]:e.push(s),i++}}if(t.rule!==
void 0&&l.call(t,"rule")){let r=t.rule;if(typeof r=="string"){if(S(r)<1){let s={instancePath:n+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLeng\
th",params:{limit:1},schema:1,parentSchema:p.properties.rule,data:r};e===null?e=[s]:e.push(s),i++}}else{let s={instancePath:n+"/rule",schemaPath:"#/properties/r\
ule/type",keyword:"type",params:{type:"string"},schema:p.properties.rule.type,parentSchema:p.properties.rule,data:r};e===null?e=[s]:e.push(s),i++}}if(t.fingerprint!==
void 0&&l.call(t,"fingerprint")){let r=t.fingerprint;if(typeof r=="string"){if(!b.test(r)){let s={instancePath:n+"/fingerprint",schemaPath:"#/$defs/fingerprint/\
pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{16}$"},schema:"^[0-9a-f]{16}$",parentSchema:m,data:r};e===null?e=[s]:e.push(s),i++}}else{let s={instancePath:n+
"/fingerprint",schemaPath:"#/$defs/fingerprint/type",keyword:"type",params:{type:"string"},schema:m.type,parentSchema:m,data:r};e===null?e=[s]:e.push(s),i++}}}else{
let r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:p.type,parentSchema:p,data:t};e===null?e=[r]:e.push(r),i++}return d.errors=
e,i===0}d.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function y(t,{instancePath:n="",parentData:h,parentDataProperty:f,rootData:c=t,dynamicAnchors:k={}}={}){
let e=null,i=0,o=y.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){for(let r of a.required)
if(t[r]===void 0||!l.call(t,r)){let s={instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:r},schema:a.required,parentSchema:a,data:t};
e===null?e=[s]:e.push(s),i++}for(let r of Object.keys(t))if(!(r==="schema"||r==="fingerprints"||r==="key"||r==="entries")){let s={instancePath:n,schemaPath:"#/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:a,data:t};e===null?e=[s]:e.push(s),i++}if(t.schema!==void 0&&
l.call(t,"schema")){let r=t.schema;if(typeof r!="string"){let s={instancePath:n+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type:"str\
ing"},schema:a.properties.schema.type,parentSchema:a.properties.schema,data:r};e===null?e=[s]:e.push(s),i++}if(r!=="sotlint-scan-baseline/1"){let s={instancePath:n+
"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue:"sotlint-scan-baseline/1"},schema:"sotlint-scan-baseline/1",parentSchema:a.
properties.schema,data:r};e===null?e=[s]:e.push(s),i++}}if(t.fingerprints!==void 0&&l.call(t,"fingerprints")){let r=t.fingerprints;if(!(r==="keyed"||r==="positi\
on")){let s={instancePath:n+"/fingerprints",schemaPath:"#/properties/fingerprints/enum",keyword:"enum",params:{allowedValues:a.properties.fingerprints.enum},schema:a.
properties.fingerprints.enum,parentSchema:a.properties.fingerprints,data:r};e===null?e=[s]:e.push(s),i++}}if(t.key!==void 0&&l.call(t,"key")){let r=t.key;if(typeof r==
"string"){if(!b.test(r)){let s={instancePath:n+"/key",schemaPath:"#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{16}$"},schema:"^[0-9\
a-f]{16}$",parentSchema:m,data:r};e===null?e=[s]:e.push(s),i++}}else{let s={instancePath:n+"/key",schemaPath:"#/$defs/fingerprint/type",keyword:"type",params:{type:"\
string"},schema:m.type,parentSchema:m,data:r};e===null?e=[s]:e.push(s),i++}}if(t.entries!==void 0&&l.call(t,"entries")){let r=t.entries;if(Array.isArray(r)){let s=r.
length;for(let u=0;u<s;u++)d(r[u],{instancePath:n+"/entries/"+u,parentData:r,parentDataProperty:u,rootData:c,dynamicAnchors:k})||(e=e===null?d.errors:e.concat(d.
errors),i=e.length)}else{let s={instancePath:n+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type:"array"},schema:a.properties.entries.
type,parentSchema:a.properties.entries,data:r};e===null?e=[s]:e.push(s),i++}}}else{let r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},
schema:a.type,parentSchema:a,data:t};e===null?e=[r]:e.push(r),i++}return y.errors=e,i===0}y.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{L as validateScanBaseline};
