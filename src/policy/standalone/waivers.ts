// Written by `npm run docs` from schemas/waivers.schema.json with Ajv's standalone code; a test compares it.
// @ts-nocheck
/* eslint-disable */
var S=(i,s)=>()=>{try{return s||i((s={exports:{}}).exports,s),s.exports}catch(d){throw s=0,d}};var k=S(g=>{"use strict";Object.defineProperty(g,"__esModule",{value:!0});function P(i){let s=i.length,d=0,m=0,h;for(;m<s;)d++,h=i.charCodeAt(m++),h>=55296&&h<=
56319&&m<s&&(h=i.charCodeAt(m),(h&64512)===56320&&m++);return d}g.default=P;P.code='require("ajv/dist/runtime/ucs2length").default'});import{isCalendarDate as x}from"../../model/calendar.ts";var b={date:x},E=i=>y(i)?[]:y.errors,o={$schema:"https://json-schema.org/draft/2020-12/schema",title:"s\
otlint waivers",description:"`sotlint.waivers.yaml`, beside the configuration: findings that may stand for a time, each on somebody's word. What the policy list\
s as `notWaivable` is not among them, save one thing: a false alarm of an endpoint tier.",type:"object",additionalProperties:!1,required:["waivers"],properties:{
$schema:{description:"Where an editor finds this schema.",type:"string"},waivers:{type:"array",items:{$ref:"#/$defs/waiver"}}},$defs:{words:{description:"in wor\
ds",type:"string",pattern:"[\\p{L}\\p{N}]"},waiver:{type:"object",additionalProperties:!1,required:["rule","path","owner","reason","expires"],properties:{rule:{
description:"`RULE`, or `RULE/MESSAGE` for one message of it.",type:"string",minLength:1},path:{description:"a path or glob with `/`, as seen from the folder of\
 this file and never leading out of it",type:"string",pattern:"^(?!/|[A-Za-z]:|(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$"},item:{description:"The work item under whose\
 heading it stands. At most one of `item`, `heading` and `line`.",type:"string",minLength:1},heading:{description:"The text of the nearest heading above it.",type:"\
string",minLength:1},line:{description:"The line it begins on; `item` and `heading` survive lines that move.",type:"integer",minimum:1,maximum:1e9},tier:{description:"\
For `no-endpoint-value` only, and needed there: the kind that the finding names, and that is a false alarm. Such an entry names one file and an item, heading or\
 line in it, and holds while one finding stands there.",enum:["url","ip","name","host-port","target","loopback","encoded","assigned","exact","userinfo"]},owner:{
$ref:"#/$defs/words"},reason:{$ref:"#/$defs/words"},expires:{description:"The last day (UTC) on which it holds.",type:"string",format:"date"}}}}},p=Object.prototype.
hasOwnProperty,n={type:"object",additionalProperties:!1,required:["rule","path","owner","reason","expires"],properties:{rule:{description:"`RULE`, or `RULE/MESS\
AGE` for one message of it.",type:"string",minLength:1},path:{description:"a path or glob with `/`, as seen from the folder of this file and never leading out o\
f it",type:"string",pattern:"^(?!/|[A-Za-z]:|(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$"},item:{description:"The work item under whose heading it stands. At most one of\
 `item`, `heading` and `line`.",type:"string",minLength:1},heading:{description:"The text of the nearest heading above it.",type:"string",minLength:1},line:{description:"\
The line it begins on; `item` and `heading` survive lines that move.",type:"integer",minimum:1,maximum:1e9},tier:{description:"For `no-endpoint-value` only, and\
 needed there: the kind that the finding names, and that is a false alarm. Such an entry names one file and an item, heading or line in it, and holds while one \
finding stands there.",enum:["url","ip","name","host-port","target","loopback","encoded","assigned","exact","userinfo"]},owner:{$ref:"#/$defs/words"},reason:{$ref:"\
#/$defs/words"},expires:{description:"The last day (UTC) on which it holds.",type:"string",format:"date"}}},c={description:"in words",type:"string",pattern:"[\\p\
{L}\\p{N}]"},w=k().default,L=new RegExp("^(?!/|[A-Za-z]:|(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$","u"),$=new RegExp("[\\p{L}\\p{N}]","u"),A=b.date;function f(i,{instancePath:s="",
parentData:d,parentDataProperty:m,rootData:h=i,dynamicAnchors:v={}}={}){let r=null,a=0,l=f.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=
void 0),i&&typeof i=="object"&&!Array.isArray(i)){for(let e of n.required)if(i[e]===void 0||!p.call(i,e)){let t={instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:e},schema:n.required,parentSchema:n,data:i};r===null?r=[t]:r.push(t),a++}for(let e of Object.keys(i))if(!p.call(n.properties,e)){
let t={instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e},schema:!1,parentSchema:n,data:i};r===null?
r=[t]:r.push(t),a++}if(i.rule!==void 0&&p.call(i,"rule")){let e=i.rule;if(typeof e=="string"){if(w(e)<1){let t={instancePath:s+"/rule",schemaPath:"#/properties/\
rule/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.rule,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+"/\
rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"string"},schema:n.properties.rule.type,parentSchema:n.properties.rule,data:e};r===null?r=
[t]:r.push(t),a++}}if(i.path!==void 0&&p.call(i,"path")){let e=i.path;if(typeof e=="string"){if(!L.test(e)){let t={instancePath:s+"/path",schemaPath:"#/properti\
es/path/pattern",keyword:"pattern",params:{pattern:"^(?!/|[A-Za-z]:|(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$"},schema:"^(?!/|[A-Za-z]:|(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$",
parentSchema:n.properties.path,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"string"},schema:n.properties.path.type,parentSchema:n.properties.path,data:e};r===null?r=[t]:r.push(t),a++}}if(i.item!==void 0&&p.call(i,"item")){let e=i.
item;if(typeof e=="string"){if(w(e)<1){let t={instancePath:s+"/item",schemaPath:"#/properties/item/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.
properties.item,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{type:"string"},
schema:n.properties.item.type,parentSchema:n.properties.item,data:e};r===null?r=[t]:r.push(t),a++}}if(i.heading!==void 0&&p.call(i,"heading")){let e=i.heading;if(typeof e==
"string"){if(w(e)<1){let t={instancePath:s+"/heading",schemaPath:"#/properties/heading/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:n.properties.
heading,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+"/heading",schemaPath:"#/properties/heading/type",keyword:"type",params:{type:"string"},
schema:n.properties.heading.type,parentSchema:n.properties.heading,data:e};r===null?r=[t]:r.push(t),a++}}if(i.line!==void 0&&p.call(i,"line")){let e=i.line;if(!(typeof e==
"number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let t={instancePath:s+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type:"integer"},schema:n.properties.
line.type,parentSchema:n.properties.line,data:e};r===null?r=[t]:r.push(t),a++}if(typeof e=="number"&&isFinite(e)){if(e>1e9||isNaN(e)){let t={instancePath:s+"/li\
ne",schemaPath:"#/properties/line/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},schema:1e9,parentSchema:n.properties.line,data:e};r===null?r=[t]:
r.push(t),a++}if(e<1||isNaN(e)){let t={instancePath:s+"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,
parentSchema:n.properties.line,data:e};r===null?r=[t]:r.push(t),a++}}}if(i.tier!==void 0&&p.call(i,"tier")){let e=i.tier;if(!(e==="url"||e==="ip"||e==="name"||e===
"host-port"||e==="target"||e==="loopback"||e==="encoded"||e==="assigned"||e==="exact"||e==="userinfo")){let t={instancePath:s+"/tier",schemaPath:"#/properties/t\
ier/enum",keyword:"enum",params:{allowedValues:n.properties.tier.enum},schema:n.properties.tier.enum,parentSchema:n.properties.tier,data:e};r===null?r=[t]:r.push(
t),a++}}if(i.owner!==void 0&&p.call(i,"owner")){let e=i.owner;if(typeof e=="string"){if(!$.test(e)){let t={instancePath:s+"/owner",schemaPath:"#/$defs/words/pat\
tern",keyword:"pattern",params:{pattern:"[\\p{L}\\p{N}]"},schema:"[\\p{L}\\p{N}]",parentSchema:c,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+
"/owner",schemaPath:"#/$defs/words/type",keyword:"type",params:{type:"string"},schema:c.type,parentSchema:c,data:e};r===null?r=[t]:r.push(t),a++}}if(i.reason!==
void 0&&p.call(i,"reason")){let e=i.reason;if(typeof e=="string"){if(!$.test(e)){let t={instancePath:s+"/reason",schemaPath:"#/$defs/words/pattern",keyword:"pat\
tern",params:{pattern:"[\\p{L}\\p{N}]"},schema:"[\\p{L}\\p{N}]",parentSchema:c,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+"/reason",schemaPath:"\
#/$defs/words/type",keyword:"type",params:{type:"string"},schema:c.type,parentSchema:c,data:e};r===null?r=[t]:r.push(t),a++}}if(i.expires!==void 0&&p.call(i,"ex\
pires")){let e=i.expires;if(typeof e=="string"){if(!A(e)){let t={instancePath:s+"/expires",schemaPath:"#/properties/expires/format",keyword:"format",params:{format:"\
date"},schema:"date",parentSchema:n.properties.expires,data:e};r===null?r=[t]:r.push(t),a++}}else{let t={instancePath:s+"/expires",schemaPath:"#/properties/expi\
res/type",keyword:"type",params:{type:"string"},schema:n.properties.expires.type,parentSchema:n.properties.expires,data:e};r===null?r=[t]:r.push(t),a++}}}else{let e={
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:n.type,parentSchema:n,data:i};r===null?r=[e]:r.push(e),a++}return f.errors=r,a===
0}f.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function y(i,{instancePath:s="",parentData:d,parentDataProperty:m,rootData:h=i,dynamicAnchors:v={}}={}){
let r=null,a=0,l=y.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),i&&typeof i=="object"&&!Array.isArray(i)){for(let e of o.required)
if(i[e]===void 0||!p.call(i,e)){let t={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:e},schema:o.required,parentSchema:o,data:i};
r===null?r=[t]:r.push(t),a++}for(let e of Object.keys(i))if(!(e==="$schema"||e==="waivers")){let t={instancePath:s,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:e},schema:!1,parentSchema:o,data:i};r===null?r=[t]:r.push(t),a++}if(i.$schema!==void 0&&p.call(i,"$schema")){let e=i.
$schema;if(typeof e!="string"){let t={instancePath:s+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type:"string"},schema:o.properties.
$schema.type,parentSchema:o.properties.$schema,data:e};r===null?r=[t]:r.push(t),a++}}if(i.waivers!==void 0&&p.call(i,"waivers")){let e=i.waivers;if(Array.isArray(
e)){let t=e.length;for(let u=0;u<t;u++)f(e[u],{instancePath:s+"/waivers/"+u,parentData:e,parentDataProperty:u,rootData:h,dynamicAnchors:v})||(r=r===null?f.errors:
r.concat(f.errors),a=r.length)}else{let t={instancePath:s+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type:"array"},schema:o.properties.
waivers.type,parentSchema:o.properties.waivers,data:e};r===null?r=[t]:r.push(t),a++}}}else{let e={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:o.type,parentSchema:o,data:i};r===null?r=[e]:r.push(e),a++}return y.errors=r,a===0}y.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{E as validateWaivers};
