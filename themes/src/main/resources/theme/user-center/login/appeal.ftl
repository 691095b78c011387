<#-- What the pages of an appeal share: where one stands, and the ways out. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>

<#macro progress at>
  <#local order = ["account", "reason", "contact", "receipt"]>
  <#local now = order?seq_index_of(at)>
  <@layout.progress label="uc.appeal.steps" prefix="uc.appeal.step."
    steps=order?map(each -> {"key": each, "state": (order?seq_index_of(each) < now)?then("done", (each == at)?then("current", "todo"))})/>
</#macro>

<#macro ways at>
  <nav class="uc-recovery-tabs" aria-label="${msg("uc.appeal.ways")}">
    <form action="${url.loginAction}" method="post" novalidate>
      <ul class="uc-segments">
        <li><button class="uc-segment" type="submit" name="action" value="begin" id="uc-appeal-begin"<#if at == "begin"> aria-current="true"</#if>>${msg("uc.appeal.begin")}</button></li>
        <li><button class="uc-segment" type="submit" name="action" value="follow" id="uc-appeal-follow"<#if at == "follow"> aria-current="true"</#if>>${msg("uc.appeal.follow")}</button></li>
      </ul>
    </form>
  </nav>
</#macro>

<#macro leave>
  <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
    <div class="uc-actions uc-actions-row">
      <button type="submit" name="action" value="recover" class="uc-btn uc-plain" id="uc-appeal-recover">${msg("uc.appeal.to-recovery")}</button>
      <button type="submit" name="action" value="login" class="uc-btn uc-plain" id="uc-appeal-login">${msg("uc.recovery.to-login")}</button>
    </div>
  </form>
</#macro>

<#macro words label hint="" value="">
  <@field.words name="words" label=label hint=hint maxlength=maxWords value=value/>
</#macro>
