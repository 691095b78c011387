<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.face.return.title")}
  <#elseif section = "form">
    <@layout.note kind="info">${msg("uc.face.return.what")}</@layout.note>
  </#if>
</@layout.registrationLayout>
